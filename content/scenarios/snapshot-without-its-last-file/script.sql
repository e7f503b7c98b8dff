BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

-- @until UPLOAD_INFO
-- @fault {"type":"storage","mode":"slow"}
-- @wait 7500ms
CANCEL BACKUP FROM shop;

-- @fault {"type":"storage","mode":"ok"}
SHOW SNAPSHOT ON s3_repo;

RESTORE SNAPSHOT shop.snap_0602 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-18-000");
