INSERT INTO shop.customers VALUES (4, "Dora", "Lyon");

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo ON (customers);

TRUNCATE TABLE shop.customers;

RESTORE SNAPSHOT shop.snap_0602 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-18-000");

-- @until COMMITTING
-- @wait 2s
CANCEL RESTORE FROM shop;

SELECT * FROM shop.customers;
