BACKUP SNAPSHOT shop.snap_0601 TO hdfs_repo;

-- @until UPLOAD_INFO
-- @fault {"type":"broker","name":"hdfs_broker","up":false}
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"broker","name":"hdfs_broker","up":true}
-- @until FINISHED
SHOW BACKUP FROM shop;
