RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000", "replication_num" = "1");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000", "replication_num" = "1");
