RESTORE SNAPSHOT snap
FROM s3_repo
DATABASE shop AS shop_new
ON (TABLE orders AS orders_new)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW TABLES FROM shop_new;
