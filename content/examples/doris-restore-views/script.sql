RESTORE SNAPSHOT shop.snap
FROM vault
ON (big_orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

ALTER VIEW shop.big_orders AS SELECT id FROM shop.orders WHERE amount > 90;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (big_orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

CREATE DATABASE archive;

RESTORE SNAPSHOT archive.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW CREATE VIEW archive.big_orders;
