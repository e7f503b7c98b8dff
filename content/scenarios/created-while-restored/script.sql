RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @now
-- @wait 3001ms
CREATE TABLE shop.orders_restored (id INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 1;

-- @until CANCELLED
SHOW TABLES FROM shop;
