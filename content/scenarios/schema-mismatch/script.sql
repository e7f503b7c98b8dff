BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

ALTER TABLE shop.orders ADD COLUMN note VARCHAR(60);

INSERT INTO shop.orders VALUES (106, "2025-06-01", 3, 41.00, "gift");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW RESTORE FROM shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.orders_restored ORDER BY id;
