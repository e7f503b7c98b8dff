DROP TABLE shop.orders;

DROP TABLE shop.customers;

RESTORE SNAPSHOT all_tables
FROM s3_repo
DATABASE shop
ON (TABLE customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW TABLES FROM shop;
