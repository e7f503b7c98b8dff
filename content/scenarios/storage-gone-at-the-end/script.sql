BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until UPLOAD_INFO
-- @fault {"type":"storage","mode":"unreachable"}
-- @wait 1m
SHOW BACKUP FROM shop;

-- @fault {"type":"storage","mode":"ok"}
-- @until FINISHED
SHOW BACKUP FROM shop;
