BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until SAVE_META
-- @fault {"type":"storage","mode":"unreachable"}
-- @wait 10s
SHOW BACKUP FROM shop;
