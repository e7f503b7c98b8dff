RESTORE SNAPSHOT shop.snap
FROM nope
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.zz
FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (invoices)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders PARTITION (p9))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
