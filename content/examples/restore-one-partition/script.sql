DELETE FROM shop.orders PARTITION p1 WHERE id > 0;

DELETE FROM shop.orders PARTITION p2 WHERE id > 0;

RESTORE SNAPSHOT snap
FROM s3_repo
DATABASE shop
ON (TABLE orders PARTITION (p1))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT id, day FROM shop.orders ORDER BY id;
