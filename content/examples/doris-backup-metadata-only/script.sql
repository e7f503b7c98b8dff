BACKUP SNAPSHOT shop.tables_only
TO vault
PROPERTIES ("content" = "metadata_only");

CREATE DATABASE copy;

RESTORE SNAPSHOT copy.tables_only
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW TABLES FROM copy;

SELECT count(*) FROM copy.orders;
