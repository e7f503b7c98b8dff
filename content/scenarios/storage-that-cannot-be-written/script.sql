-- @fault {"type":"deny","prefix":"s3a://backups/shop/__starrocks_repository_s3_repo/__ss_snap_0601/__ss_content/"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until UPLOADING
-- @wait 10s
SHOW BACKUP FROM shop;

CANCEL BACKUP FROM shop;

-- @fault {"type":"deny","prefix":"s3a://backups/shop/__starrocks_repository_s3_repo/__ss_snap_0602/__meta"}
BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

-- @until UPLOAD_INFO
-- @wait 10s
SHOW BACKUP FROM shop;
