RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until DOWNLOAD
-- @fault {"type":"disk","node":"be-1","usedPercent":97}
-- @fault {"type":"disk","node":"be-2","usedPercent":97}
-- @fault {"type":"disk","node":"be-3","usedPercent":97}
-- @wait 15s
SHOW RESTORE FROM shop;

-- @fault {"type":"disk","node":"be-1","usedPercent":40}
-- @fault {"type":"disk","node":"be-2","usedPercent":40}
-- @fault {"type":"disk","node":"be-3","usedPercent":40}
-- @until FINISHED
SHOW RESTORE FROM shop;
