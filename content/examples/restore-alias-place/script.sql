RESTORE SNAPSHOT snap
FROM s3_repo
DATABASE shop
ON (ALL TABLES AS copies)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT snap
FROM s3_repo
DATABASE shop
ON (TABLE orders AS orders_new, TABLE customers AS customers_new)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW TABLES FROM shop;
