DROP TABLE shop.orders;

RESTORE SNAPSHOT snap
FROM s3_repo
ON (TABLE orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT snap
FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*) FROM shop.orders;
