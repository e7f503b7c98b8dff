BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

TRUNCATE TABLE shop.customers;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until COMMITTING
-- @wait 60ms
CANCEL RESTORE FROM shop;

SELECT COUNT(*) FROM shop.customers;
