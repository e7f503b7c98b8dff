BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "atomic_restore" = "true");

-- @until DOWNLOADING
ALTER TABLE shop.customers ADD COLUMN note INT;

-- @now
DROP TABLE shop.customers;

-- @wait 10m
SELECT COUNT(*) FROM shop.customers;
