BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW SNAPSHOT ON s3_repo;

DROP MATERIALIZED VIEW shop.sales_by_day;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-02-000");

SELECT * FROM shop.sales_by_day;
