BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until UPLOADING
-- @fault {"type":"storage","mode":"unreachable"}
SHOW BACKUP FROM shop;

-- @now
-- @wait 1m
SHOW BACKUP FROM shop;

-- @fault {"type":"storage","mode":"ok"}
-- @until FINISHED
SHOW BACKUP FROM shop;
