INSERT INTO shop.orders VALUES (7, "2024-11-20", 99);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_0106)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*), sum(amount) FROM shop.orders_0106;

ALTER TABLE shop.orders REPLACE WITH TABLE orders_0106;

SELECT count(*), sum(amount) FROM shop.orders;

SELECT count(*), sum(amount) FROM shop.orders_0106;
