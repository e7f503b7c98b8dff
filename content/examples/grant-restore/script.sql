CREATE ROLE restore_shop;
GRANT REPOSITORY ON SYSTEM TO ROLE restore_shop;
GRANT CREATE TABLE ON DATABASE shop TO ROLE restore_shop;
GRANT INSERT ON ALL TABLES IN DATABASE shop TO ROLE restore_shop;
GRANT restore_shop TO USER ana;

-- @user ana
SET ROLE restore_shop;

RESTORE SNAPSHOT shop.snap FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @user root
GRANT CREATE DATABASE ON CATALOG default_catalog TO ROLE restore_shop;

-- @user ana
RESTORE SNAPSHOT shop.snap FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
