CREATE TABLE shop.orders_old LIKE shop.orders;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_old)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
