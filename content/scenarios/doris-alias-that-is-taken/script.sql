RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_copy)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_copy)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");
