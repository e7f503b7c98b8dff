BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

-- @until UPLOADING
INSERT INTO shop.orders VALUES (106, "2025-06-01", 3, 41.00);

DELETE FROM shop.orders WHERE id = 101;

SELECT * FROM shop.orders ORDER BY id;

-- @until FINISHED
RESTORE SNAPSHOT shop.snap_0602 FROM s3_repo
ON (orders AS orders_saved)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-18-000");

SELECT * FROM shop.orders_saved ORDER BY id;
