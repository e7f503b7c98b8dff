BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until SNAPSHOTING
INSERT INTO shop.orders VALUES (106, "2025-05-30", 3, 5.00);

ALTER TABLE shop.customers ADD COLUMN phone VARCHAR(20);

-- @until FINISHED
SELECT COUNT(*) FROM shop.orders;

-- @wait 1m
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

SELECT COUNT(*) FROM shop.orders;
