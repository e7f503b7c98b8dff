CREATE DATABASE shop_test;

RESTORE SNAPSHOT shop_test.snap
FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW TABLES FROM shop_test;
