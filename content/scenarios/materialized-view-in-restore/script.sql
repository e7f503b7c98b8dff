BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (sales_by_day);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (sales_by_day)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-02-000");

-- @until DOWNLOADING
ALTER MATERIALIZED VIEW shop.sales_by_day RENAME sales_per_day;

CREATE MATERIALIZED VIEW shop.names AS SELECT id, name FROM shop.customers;
