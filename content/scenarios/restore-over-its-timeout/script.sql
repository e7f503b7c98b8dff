RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000", "timeout" = "600");

-- @until DOWNLOADING
-- @fault {"type":"storage","mode":"unreachable"}
SHOW RESTORE FROM shop;

-- @until CANCELLED
SHOW RESTORE FROM shop;
