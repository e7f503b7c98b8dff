BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

SHOW BACKUP FROM shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_saved)
PROPERTIES ("backup_timestamp" = "2025-06-01 09:00:00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_saved)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_saved);

SHOW SNAPSHOT ON s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_saved)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
