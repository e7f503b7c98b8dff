BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW REPOSITORIES;

DROP REPOSITORY s3_repo;

-- @wait 1h
CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

SHOW REPOSITORIES;

SHOW SNAPSHOT ON s3_repo;
