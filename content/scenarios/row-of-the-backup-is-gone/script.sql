SHOW BACKUP FROM shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @now
SHOW BACKUP FROM shop;

SHOW RESTORE FROM shop;
