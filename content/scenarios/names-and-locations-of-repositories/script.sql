CREATE REPOSITORY `shop-repo` WITH BROKER
ON LOCATION "s3a://backups/shop2"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE REPOSITORY `` WITH BROKER
ON LOCATION "s3a://backups/shop2"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE REPOSITORY archive_repo WITH BROKER
ON LOCATION ""
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE REPOSITORY archive_repo WITH BROKER
ON LOCATION "backups/archive"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

DROP REPOSITORY archive_repo;

BACKUP SNAPSHOT shop.`` TO s3_repo;

BACKUP SNAPSHOT shop.snap_0601 TO ``;
