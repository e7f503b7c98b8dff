RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (notes)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW RESTORE FROM shop;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (notes)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "replication_num" = "1");
