CREATE DATABASE archive;

RESTORE SNAPSHOT archive.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW TABLES FROM archive;
