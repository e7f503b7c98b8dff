CREATE DATABASE archive;

CREATE TABLE archive.years (id INT)
DISTRIBUTED BY HASH (id) BUCKETS 1;

BACKUP SNAPSHOT shop.snap2 TO vault;

-- @now
BACKUP SNAPSHOT shop.snap3 TO vault;

-- @now
RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @now
BACKUP SNAPSHOT archive.snap4 TO vault;
