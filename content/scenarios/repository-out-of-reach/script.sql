-- @fault {"type":"storage","mode":"unreachable"}
SHOW SNAPSHOT ON s3_repo;

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

CREATE REPOSITORY s3_repo_2 WITH BROKER
ON LOCATION "s3a://backups/shop2"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);
