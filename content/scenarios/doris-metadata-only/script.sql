BACKUP SNAPSHOT shop.snap_schema TO s3_repo
PROPERTIES ("content" = "metadata_only");

CREATE DATABASE copy;

RESTORE SNAPSHOT copy.snap_schema FROM s3_repo
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

SHOW TABLES FROM copy;

SELECT COUNT(*) FROM copy.orders WHERE id > 0;
