RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders PARTITION (p1, p2) AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW RESTORE FROM shop;
