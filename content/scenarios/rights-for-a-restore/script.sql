CREATE USER ana;

GRANT REPOSITORY ON SYSTEM TO ana;

-- @user ana
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo

PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @user root
GRANT CREATE TABLE ON DATABASE shop TO ana;

-- @user ana
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @user root
GRANT INSERT ON TABLE shop.orders TO ana;

-- @user ana
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
