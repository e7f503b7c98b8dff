CREATE TABLE shop.orders_old LIKE shop.orders;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_old)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_0601)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
