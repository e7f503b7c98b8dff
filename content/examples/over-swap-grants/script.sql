RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

ALTER TABLE shop.orders SWAP WITH orders_restored;

-- @user ana
SELECT count(*) FROM shop.orders;

SELECT count(*) FROM shop.orders_restored;
