-- @fault {"type":"node","node":"be-2","up":false}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @now
-- @wait 1m
SHOW BACKUP FROM shop;

-- @fault {"type":"node","node":"be-2","up":true}
-- @until FINISHED
SHOW BACKUP FROM shop;
