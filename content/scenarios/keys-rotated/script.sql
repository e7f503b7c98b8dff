-- @fault {"type":"storage","mode":"credentials"}
SHOW REPOSITORIES;

-- @wait 10m
SHOW REPOSITORIES;

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

DROP REPOSITORY s3_repo;

CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "new-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

SHOW SNAPSHOT ON s3_repo;

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;
