-- @cluster new
RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
