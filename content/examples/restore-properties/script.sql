RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "timeout" = "599");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "replication_num" = "three");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "compression" = "zstd");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "meta_version" = "1");
