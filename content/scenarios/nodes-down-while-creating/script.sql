RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @now
-- @wait 3001ms
-- @fault {"type":"node","node":"be-1","up":false}
-- @fault {"type":"node","node":"be-2","up":false}
-- @fault {"type":"node","node":"be-3","up":false}
SHOW RESTORE FROM shop;

-- @until CANCELLED
SHOW RESTORE FROM shop;
