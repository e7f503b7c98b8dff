DROP TABLE shop.customers;

RESTORE SNAPSHOT snap
FROM s3_repo
DATABASE shop
ON (VIEW customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW TABLES FROM shop;
