RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until DOWNLOADING
INSERT OVERWRITE shop.orders VALUES (106, "2025-05-31", 3, 41.00);

DELETE FROM shop.orders WHERE id = 101;

TRUNCATE TABLE shop.orders;

ALTER TABLE shop.orders DROP PARTITION p202504;

ALTER TABLE shop.orders RENAME orders_2025;

ALTER TABLE shop.orders RENAME COLUMN amount TO total;
