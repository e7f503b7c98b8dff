-- @fault {"type":"storage","mode":"denied"}
CREATE REPOSITORY archive_repo WITH BROKER
ON LOCATION "s3a://backups/archive"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
