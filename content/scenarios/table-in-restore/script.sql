BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until DOWNLOADING
SELECT * FROM shop.orders;

INSERT INTO shop.orders VALUES (106, "2025-06-01", 3, 41.00);

ALTER TABLE shop.orders ADD COLUMN note VARCHAR(60);

SELECT * FROM shop.customers;

-- @until FINISHED
SELECT * FROM shop.orders ORDER BY id;
