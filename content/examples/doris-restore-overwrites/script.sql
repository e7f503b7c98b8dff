ALTER TABLE shop.orders ADD PARTITION p4 VALUES LESS THAN ("2025-03-01");

INSERT INTO shop.orders VALUES (7, "2024-11-20", 99), (8, "2025-02-14", 70);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT id, day FROM shop.orders ORDER BY id;
