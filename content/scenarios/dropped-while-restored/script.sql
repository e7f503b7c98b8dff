RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until DOWNLOADING
DROP TABLE shop.orders FORCE;

-- @until CANCELLED
SHOW RESTORE FROM shop;

SHOW TABLES FROM shop;
