DROP TABLE shop.orders;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00-000",
  "replication_num" = "1"
);

SHOW RESTORE FROM shop;

SELECT count(*) FROM shop.orders;
