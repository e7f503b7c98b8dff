BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW SNAPSHOT ON s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "meta_version" = "97"
);
