RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @until DOWNLOADING
CANCEL RESTORE FROM shop;

SHOW BRIEF RESTORE FROM shop;
