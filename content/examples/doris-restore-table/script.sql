DROP TABLE shop.orders;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW RESTORE FROM shop;

SELECT count(*) FROM shop.orders;
