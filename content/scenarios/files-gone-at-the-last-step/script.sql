RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @until COMMIT
-- @fault {"type":"file","path":"s3a://backups/shop/__starrocks_repository_s3_repo/__ss_snap_0601/__ss_content/*","mode":"missing"}
-- @wait 15s
SHOW RESTORE FROM shop;
