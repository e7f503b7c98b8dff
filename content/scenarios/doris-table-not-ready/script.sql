BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

ALTER TABLE shop.orders ADD TEMPORARY PARTITION tp VALUES [("2025-06-01"), ("2025-07-01"));

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

ALTER TABLE shop.orders DROP TEMPORARY PARTITION tp;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @now
-- @wait 2900ms
ALTER TABLE shop.orders MODIFY COLUMN customer BIGINT;

-- @until CANCELLED
SHOW RESTORE FROM shop;
