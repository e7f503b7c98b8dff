-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"missing"}
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

-- @until DOWNLOADING
-- @wait 15s
SHOW RESTORE FROM shop;

-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"ok"}
-- @until FINISHED
-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"corrupt"}
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

-- @until DOWNLOADING
-- @wait 15s
SHOW RESTORE FROM shop;

-- @fault {"type":"file","path":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"ok"}
-- @until FINISHED
SHOW RESTORE FROM shop;
