RESTORE SNAPSHOT shop_copy.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

CREATE DATABASE IF NOT EXISTS shop_copy;

RESTORE SNAPSHOT shop_copy.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW TABLES FROM shop_copy;
