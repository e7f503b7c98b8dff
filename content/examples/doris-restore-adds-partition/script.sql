ALTER TABLE shop.orders DROP PARTITION p1;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders PARTITION (p1))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT id, day FROM shop.orders ORDER BY id;
