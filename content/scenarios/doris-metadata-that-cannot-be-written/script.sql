BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until SAVE_META
-- @fault {"type":"deny","prefix":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0601/__info"}
-- @wait 10s
SHOW BACKUP FROM shop;

-- @now
SHOW SNAPSHOT ON s3_repo;
