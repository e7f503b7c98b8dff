RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (FUNCTION to_yen)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo ON (FUNCTION to_yen);
