BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP TABLE shop.orders;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);
