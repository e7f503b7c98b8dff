BACKUP SNAPSHOT shop.snap TO vault;

-- @now
INSERT INTO shop.orders VALUES (7, "2025-01-06", 70);

-- @until UPLOADING
INSERT INTO shop.orders VALUES (8, "2025-01-06", 80);

ALTER TABLE shop.customers ADD COLUMN city VARCHAR(40);

-- @until FINISHED
DROP TABLE shop.orders;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT id FROM shop.orders WHERE day > "2025-01-05" ORDER BY id;
