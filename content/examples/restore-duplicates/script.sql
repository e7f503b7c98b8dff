RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders, orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS copy, customers AS copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
