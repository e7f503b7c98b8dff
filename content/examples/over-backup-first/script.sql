INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

BACKUP SNAPSHOT shop.before_restore TO s3_repo ON (orders);

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*), sum(amount), max(day) FROM shop.orders;

SHOW SNAPSHOT ON s3_repo;
