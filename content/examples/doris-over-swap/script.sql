INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*), sum(amount), max(day) FROM shop.orders_restored;

ALTER TABLE shop.orders REPLACE WITH TABLE orders_restored;

INSERT INTO shop.orders
SELECT id, day, amount FROM shop.orders_restored WHERE id > 6;

SELECT count(*), sum(amount), max(day) FROM shop.orders;
