BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP TABLE shop.customers;

INSERT INTO shop.orders VALUES (106, "2025-05-30", 3, 5.00);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until DOWNLOADING
CANCEL RESTORE FROM shop;

SHOW TABLES FROM shop;

SELECT COUNT(*) FROM shop.orders;

SHOW RESTORE FROM shop;
