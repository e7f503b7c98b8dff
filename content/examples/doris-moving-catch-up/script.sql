INSERT INTO shop.orders VALUES (7, "2025-01-06", 80);

BACKUP SNAPSHOT shop.snap_late TO vault ON (orders PARTITION (p3));

SHOW SNAPSHOT ON vault;

-- @cluster new
RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT COUNT(*), SUM(amount) FROM shop.orders;

RESTORE SNAPSHOT shop.snap_late
FROM vault
ON (orders PARTITION (p3))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-18");

SELECT COUNT(*), SUM(amount) FROM shop.orders;
