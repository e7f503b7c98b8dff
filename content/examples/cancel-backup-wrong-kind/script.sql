RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @now
CANCEL BACKUP FROM shop;

-- @until FINISHED
DROP TABLE shop.orders_copy FORCE;
