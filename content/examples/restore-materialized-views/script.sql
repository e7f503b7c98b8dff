DROP MATERIALIZED VIEW shop.monthly_sales;

RESTORE SNAPSHOT kinds_0106 FROM s3_repo DATABASE shop
ON (MATERIALIZED VIEW monthly_sales)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-02-000");

SELECT * FROM shop.monthly_sales ORDER BY month;

RESTORE SNAPSHOT kinds_0106 FROM s3_repo DATABASE shop
ON (ALL MATERIALIZED VIEWS)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-02-000");
