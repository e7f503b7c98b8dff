CREATE DATABASE archive;

RESTORE SNAPSHOT archive.snap
FROM vault
EXCLUDE (
  customers,
  orders PARTITION (p1)
)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW TABLES FROM archive;

SELECT id, day FROM archive.orders ORDER BY id;

RESTORE SNAPSHOT archive.snap
FROM vault
EXCLUDE (orders AS orders_old)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
