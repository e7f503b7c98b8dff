DROP TABLE shop.orders FORCE;

RECOVER TABLE shop.orders;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*) FROM shop.orders;
