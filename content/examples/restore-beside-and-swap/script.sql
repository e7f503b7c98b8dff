INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*), sum(amount) FROM shop.orders;

SELECT count(*), sum(amount) FROM shop.orders_restored;

ALTER TABLE shop.orders RENAME orders_before;

ALTER TABLE shop.orders_restored RENAME orders;

SHOW TABLES FROM shop;
