BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP TABLE shop.customers FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until DOWNLOADING
SELECT * FROM shop.customers;

-- @until FINISHED
SELECT * FROM shop.customers;
