ALTER TABLE shop.orders DROP PARTITION p2 FORCE;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders PARTITION (p2))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT id, day FROM shop.orders ORDER BY id;
