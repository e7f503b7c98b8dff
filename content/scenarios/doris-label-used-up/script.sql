BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until UPLOADING
CANCEL BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");
