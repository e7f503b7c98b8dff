-- @wait 20h
DELETE FROM shop.orders PARTITION p1 WHERE id < 3;

-- @wait 4h
BACKUP SNAPSHOT shop.snap_tuesday TO vault;

SHOW SNAPSHOT ON vault;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_monday)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*) FROM shop.orders;

SELECT count(*) FROM shop.orders_monday;
