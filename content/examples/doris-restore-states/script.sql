RESTORE SNAPSHOT shop.snap
FROM vault
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @now
SHOW BRIEF RESTORE FROM shop;

-- @until DOWNLOADING
SHOW BRIEF RESTORE FROM shop;

-- @until FINISHED
SHOW BRIEF RESTORE FROM shop;
