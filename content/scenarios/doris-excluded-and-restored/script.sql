RESTORE SNAPSHOT archive.snap_0601 FROM s3_repo
EXCLUDE (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SELECT COUNT(*) AS rows_here FROM archive.customers;

RESTORE SNAPSHOT archive.snap_0601 FROM s3_repo
EXCLUDE (orders PARTITION (p202504))
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");
