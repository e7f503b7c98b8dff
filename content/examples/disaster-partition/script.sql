TRUNCATE TABLE shop.orders PARTITION (p1);

SELECT count(*) FROM shop.orders;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders PARTITION (p1))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*) FROM shop.orders;
