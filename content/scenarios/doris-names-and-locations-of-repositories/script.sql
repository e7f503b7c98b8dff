CREATE REPOSITORY `2nd_repo` WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY new_repo WITH S3
ON LOCATION ""
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY new_repo WITH S3
ON LOCATION "backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY new_repo WITH S3
ON LOCATION "oss://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY s3_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY new_repo WITH;

DROP REPOSITORY new_repo;

SHOW CREATE REPOSITORY FOR new_repo;
