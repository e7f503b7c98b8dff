BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

-- @now
DROP DATABASE shop FORCE;

-- @wait 10s
SHOW DATABASES LIKE 'shop';

CREATE DATABASE shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until DOWNLOADING
DROP DATABASE shop FORCE;

-- @wait 10s
SHOW DATABASES LIKE 'shop';
