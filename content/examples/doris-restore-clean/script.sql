CREATE TABLE shop.scratch LIKE shop.customers;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders PARTITION (p1, p2), customers)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "clean_tables" = "true",
  "clean_partitions" = "true"
);

SHOW TABLES FROM shop;

SELECT id, day FROM shop.orders ORDER BY id;

RECOVER TABLE shop.scratch;

RECOVER PARTITION p3 FROM shop.orders;
