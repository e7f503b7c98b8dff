DROP VIEW shop.daily_sales;

RESTORE SNAPSHOT kinds_0106 FROM s3_repo DATABASE shop
ON (VIEW daily_sales)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-02-000");

SELECT count(*) FROM shop.daily_sales;

RESTORE SNAPSHOT kinds_0106 FROM s3_repo DATABASE shop
ON (ALL VIEWS)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-02-000");
