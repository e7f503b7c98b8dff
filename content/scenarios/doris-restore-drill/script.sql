RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_verify)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SELECT COUNT(*) AS here, SUM(amount) AS total FROM shop.orders;

SELECT COUNT(*) AS here, SUM(amount) AS total FROM shop.orders_verify;

DROP TABLE shop.orders_verify FORCE;
