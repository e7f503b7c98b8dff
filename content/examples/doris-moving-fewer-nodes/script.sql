-- @cluster new
RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "replication_num" = "1");

SELECT COUNT(*), SUM(amount) FROM shop.orders;
