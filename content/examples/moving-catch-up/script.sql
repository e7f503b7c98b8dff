INSERT INTO shop.orders VALUES (7, "2025-01-06", 80);

BACKUP SNAPSHOT shop.snap_late TO s3_repo ON (orders PARTITION (p3));

SHOW SNAPSHOT ON s3_repo;

-- @cluster new
RESTORE SNAPSHOT shop.snap
FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT COUNT(*), SUM(amount) FROM shop.orders;

RESTORE SNAPSHOT shop.snap_late
FROM s3_repo
ON (orders PARTITION (p3))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-18-000");

SELECT COUNT(*), SUM(amount) FROM shop.orders;
