RESTORE SNAPSHOT snap_0601 FROM s3_repo DATABASE shop_copy
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT snap_0601 FROM s3_repo
ON (TABLE orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT snap_0601 FROM s3_repo DATABASE shop AS shop_copy
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW TABLES FROM shop_copy;
