RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @until DOWNLOADING
SELECT count(*) FROM shop.orders;

-- @now
INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

-- @now
DELETE FROM shop.orders PARTITION p1 WHERE id = 1;

-- @now
ALTER TABLE shop.orders ADD COLUMN coupon INT;

-- @now
TRUNCATE TABLE shop.orders;

-- @now
SELECT count(*) FROM shop.customers;

-- @until FINISHED
SELECT count(*) FROM shop.orders;
