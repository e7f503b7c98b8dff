RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders PARTITION (p1, p2) AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW RESTORE FROM shop;
