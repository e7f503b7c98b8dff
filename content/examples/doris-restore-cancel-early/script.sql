RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders, customers AS customers_0106)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @until DOWNLOADING
CANCEL RESTORE FROM shop;

SHOW TABLES FROM shop;

SELECT count(*) FROM shop.orders;

CANCEL RESTORE FROM shop;
