INSERT INTO shop.orders VALUES (7, "2024-11-20", 99);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @until COMMITTING
-- @wait 60ms
CANCEL RESTORE FROM shop;

SELECT count(*) FROM shop.orders;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*) FROM shop.orders;
