-- @cluster new
CREATE DATABASE archive;

RESTORE SNAPSHOT archive.snap
FROM s3_repo
ON (orders AS orders_2024)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW TABLES FROM archive;
