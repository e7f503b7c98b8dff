BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (VIEW big_orders);

DROP VIEW shop.big_orders;

CREATE TABLE shop.big_orders (id INT, amount DECIMAL(10, 2))
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 1;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (VIEW big_orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
