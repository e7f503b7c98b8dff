BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

-- @now
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until FINISHED
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @now
BACKUP SNAPSHOT shop.snap_0603 TO s3_repo;
