-- @fault {"type":"deny","prefix":"hdfs://namenode:8020/backups/"}
BACKUP SNAPSHOT shop.snap_0601 TO hdfs_repo ON (customers);

-- @until UPLOADING
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"deny","prefix":"hdfs://namenode:8020/backups/","on":false}
-- @until FINISHED
BACKUP SNAPSHOT shop.snap_0602 TO hdfs_repo ON (customers);

-- @until UPLOADING
-- @fault {"type":"storage","mode":"denied"}
-- @wait 15s
SHOW BACKUP FROM shop WHERE SnapshotName = "snap_0602";

-- @fault {"type":"storage","mode":"ok"}
-- @until FINISHED
SHOW BACKUP FROM shop WHERE SnapshotName = "snap_0602";
