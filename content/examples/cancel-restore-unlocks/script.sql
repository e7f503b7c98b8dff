RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @until DOWNLOADING
SELECT count(*) FROM shop.orders;

CANCEL RESTORE FROM shop;

INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

SELECT count(*) FROM shop.orders;
