INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @until COMMIT
CANCEL RESTORE FROM shop;

SHOW RESTORE FROM shop;

SELECT count(*) FROM shop.orders;
