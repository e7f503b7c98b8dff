-- @cluster new
CREATE DATABASE archive;

RESTORE SNAPSHOT archive.snap
FROM vault
ON (orders AS orders_2024)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW TABLES FROM archive;
