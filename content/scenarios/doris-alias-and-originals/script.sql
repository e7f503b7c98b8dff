BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

ALTER TABLE shop.customers ADD COLUMN phone VARCHAR(20);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_old, customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SHOW TABLES FROM shop;
