BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until SNAPSHOTING
SHOW BACKUP FROM shop;

-- @now
-- @fault {"type":"restart"}
SHOW BACKUP FROM shop;

-- @until FINISHED
SHOW BACKUP FROM shop;
