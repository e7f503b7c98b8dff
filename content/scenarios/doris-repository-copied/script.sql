CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"copy","from":"s3://backups/shop/__palo_repository_s3_repo","to":"s3://backups/shop/__palo_repository_shop_repo"}
CREATE REPOSITORY shop_repo WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

DROP REPOSITORY s3_repo;

CREATE REPOSITORY s3_repo WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

SHOW SNAPSHOT ON s3_repo;

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;
