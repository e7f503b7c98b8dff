RESTORE SNAPSHOT shop_copy.snap_0601 FROM s3_repo
ON (invoices)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW DATABASES LIKE 'shop%';

SHOW TABLES FROM shop_copy;

DROP DATABASE shop_copy;
