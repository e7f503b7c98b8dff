INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @until COMMIT
CANCEL RESTORE FROM shop;

SELECT count(*) FROM shop.orders;
