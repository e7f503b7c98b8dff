RESTORE SNAPSHOT shop.snap
FROM s3_repo
DATABASE shop
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT snap
FROM s3_repo
ON (TABLE orders)
DATABASE shop
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT snap
FROM s3_repo
DATABASE SHOP
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
