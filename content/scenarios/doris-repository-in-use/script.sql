BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @now
DROP REPOSITORY s3_repo;

CREATE REPOSITORY s3_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @wait 2m
DROP REPOSITORY s3_repo;

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
