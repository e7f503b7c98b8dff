SHOW REPOSITORIES;

CREATE REPOSITORY s3_repo WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

BACKUP SNAPSHOT stock.snap_0601 TO s3_repo;

RESTORE SNAPSHOT stock.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

ADMIN SET FRONTEND CONFIG ("experimental_enable_cloud_restore_job" = "true");

RESTORE SNAPSHOT stock.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

DROP REPOSITORY s3_repo;
