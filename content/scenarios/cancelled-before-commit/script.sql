INSERT INTO shop.orders VALUES (106, "2025-06-01", 3, 41.00);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until DOWNLOADING
CANCEL RESTORE FROM shop;

SHOW RESTORE FROM shop;

SELECT * FROM shop.orders ORDER BY id;
