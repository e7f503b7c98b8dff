BACKUP SNAPSHOT shop.snap TO s3_repo ON (orders);

-- @now
INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

-- @until SNAPSHOTING
INSERT INTO shop.orders VALUES (8, "2025-01-06", 22);

-- @until FINISHED
RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT id, amount FROM shop.orders WHERE id > 5 ORDER BY id;

SELECT id, amount FROM shop.orders_copy WHERE id > 5 ORDER BY id;
