BACKUP SNAPSHOT shop.snap_sales TO s3_repo ON (sales);

ALTER TABLE shop.sales DROP PARTITION p_china FORCE;

RESTORE SNAPSHOT shop.snap_sales FROM s3_repo
ON (sales)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
