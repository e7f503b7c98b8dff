ALTER TABLE shop.orders ADD COLUMN coupon INT;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW RESTORE FROM shop;

SELECT count(*) FROM shop.orders;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_0106)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT count(*) FROM shop.orders_0106;
