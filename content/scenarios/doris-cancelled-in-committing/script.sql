BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

INSERT INTO shop.orders VALUES (106, "2025-04-30", 3, 5.00);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until COMMITTING
-- @wait 60ms
CANCEL RESTORE FROM shop;

SELECT COUNT(*) FROM shop.orders;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

SELECT COUNT(*) FROM shop.orders;
