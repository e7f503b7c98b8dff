BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @now
-- @wait 4s
BACKUP SNAPSHOT shop.snap_customers TO s3_repo ON (customers);

-- @now
RESTORE SNAPSHOT shop.snap_0531 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-05-31-09-00-00");

-- @wait 1m
SHOW BACKUP FROM shop;
