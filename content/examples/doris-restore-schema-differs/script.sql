ALTER TABLE shop.orders ADD COLUMN coupon INT;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_0106)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*) FROM shop.orders_0106;
