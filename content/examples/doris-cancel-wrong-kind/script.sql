CANCEL RESTORE FROM shop;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @now
CANCEL BACKUP FROM shop;

CANCEL RESTORE FROM shop;

CANCEL RESTORE FROM shop;
