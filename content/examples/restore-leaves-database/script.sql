RESTORE SNAPSHOT shop_test.snap
FROM s3_repo
ON (invoices)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW DATABASES LIKE "shop%";
