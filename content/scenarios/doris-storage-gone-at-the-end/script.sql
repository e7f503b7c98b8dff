BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until SAVE_META
-- @fault {"type":"storage","mode":"denied"}
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"storage","mode":"ok"}
-- @wait 10s
SHOW SNAPSHOT ON s3_repo;
