RESTORE SNAPSHOT shop.kinds_0106 FROM s3_repo
ON (
  VIEW daily_sales AS daily_sales_0106,
  MATERIALIZED VIEW monthly_sales AS monthly_sales_0106,
  FUNCTION to_cents AS to_cents_0106
)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-02-000");

SHOW TABLES FROM shop;

SHOW FUNCTIONS FROM shop;
