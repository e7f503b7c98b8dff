RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders PARTITION (p1))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @until DOWNLOADING
SELECT count(*) FROM shop.orders;

SELECT id FROM shop.orders PARTITION (p2);

INSERT INTO shop.orders VALUES (7, "2024-12-31", 70);

ALTER TABLE shop.orders ADD COLUMN coupon INT;

DROP TABLE shop.orders;

SELECT count(*) FROM shop.customers;

-- @until FINISHED
SELECT count(*) FROM shop.orders;
