RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @now
SHOW RESTORE FROM shop;

-- @until COMMITTING
SHOW RESTORE FROM shop;

-- @until FINISHED
SHOW RESTORE FROM shop;
