-- @fault {"type":"storage","mode":"unreachable"}
BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SHOW SNAPSHOT ON s3_repo;

-- @fault {"type":"storage","mode":"ok"}
BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;
