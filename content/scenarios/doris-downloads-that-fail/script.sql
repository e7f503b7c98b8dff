RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

-- @until DOWNLOAD
-- @fault {"type":"disk","node":"be-1","usedPercent":100}
-- @fault {"type":"disk","node":"be-2","usedPercent":100}
-- @fault {"type":"disk","node":"be-3","usedPercent":100}
-- @wait 15s
SHOW RESTORE FROM shop;

-- @fault {"type":"disk","node":"be-1","usedPercent":0}
-- @fault {"type":"disk","node":"be-2","usedPercent":0}
-- @fault {"type":"disk","node":"be-3","usedPercent":0}
-- @until COMMIT
-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"missing"}
-- @wait 15s
SHOW RESTORE FROM shop;

-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"ok"}
-- @until FINISHED
SHOW RESTORE FROM shop;
