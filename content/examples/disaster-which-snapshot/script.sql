-- @wait 20h
DELETE FROM shop.orders PARTITION p1 WHERE id < 3;

-- @wait 4h
BACKUP SNAPSHOT shop.snap_tuesday TO s3_repo;

SHOW SNAPSHOT ON s3_repo;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_monday)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*) FROM shop.orders;

SELECT count(*) FROM shop.orders_monday;
