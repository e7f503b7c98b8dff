INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*), sum(amount), max(day) FROM shop.orders_restored;

ALTER TABLE shop.orders SWAP WITH orders_restored;

INSERT INTO shop.orders
SELECT id, day, amount FROM shop.orders_restored WHERE id > 6;

SELECT count(*), sum(amount), max(day) FROM shop.orders;
