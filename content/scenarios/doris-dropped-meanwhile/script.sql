BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until DOWNLOADING
DROP TABLE shop.orders;

DROP TABLE shop.orders FORCE;

-- @until CANCELLED
SHOW RESTORE FROM shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until DOWNLOADING
DROP DATABASE shop;

DROP DATABASE shop FORCE;

-- @wait 10s
SHOW DATABASES;
