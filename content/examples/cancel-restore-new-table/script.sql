RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @until COMMITTING
SHOW TABLES FROM shop;

CANCEL RESTORE FROM shop;

SHOW TABLES FROM shop;

RECOVER TABLE shop.orders_copy;
