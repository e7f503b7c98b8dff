RESTORE SNAPSHOT views_0106
FROM s3_repo
DATABASE shop
ON (VIEW daily_sales)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT views_0106
FROM s3_repo
DATABASE shop
ON (VIEW daily_sales, VIEW weekly_sales)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT kinds_0106
FROM s3_repo
DATABASE shop
ON (ALL VIEWS)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT kinds_0106
FROM s3_repo
DATABASE shop
ON (VIEW daily_sales)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
