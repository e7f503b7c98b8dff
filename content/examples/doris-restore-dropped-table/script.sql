RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @until DOWNLOADING
DROP TABLE shop.orders FORCE;

-- @until CANCELLED
SHOW BRIEF RESTORE FROM shop;
