RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS saved, customers AS saved)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS customers, customers AS orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
