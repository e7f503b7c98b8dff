DELETE FROM shop.orders PARTITION p1 WHERE id > 0;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (
  orders PARTITION (p1, p2),
  customers AS customers_0106
)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*) FROM shop.orders;

SHOW TABLES FROM shop;
