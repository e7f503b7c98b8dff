BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

-- @until UPLOADING
INSERT INTO shop.orders VALUES
    (106, "2025-06-01", 3, 41.00),
    (107, "2025-06-01", 2, 5.60);

SELECT * FROM shop.orders ORDER BY id;

-- @until FINISHED
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_saved)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.orders_saved ORDER BY id;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.orders ORDER BY id;
