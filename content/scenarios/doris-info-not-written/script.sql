BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

-- @until UPLOAD_INFO
-- @fault {"type":"storage","mode":"unreachable"}
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"storage","mode":"ok"}
-- @until FINISHED
-- @fault {"type":"deny","prefix":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0602/__info"}
BACKUP SNAPSHOT shop.snap_0602 TO s3_repo ON (customers);

-- @until UPLOAD_INFO
-- @wait 10s
SHOW BACKUP FROM shop WHERE SnapshotName = "snap_0602";

-- @fault {"type":"deny","prefix":"s3://backups/shop/__palo_repository_s3_repo/__ss_snap_0602/__info","on":false}
-- @until FINISHED
BACKUP SNAPSHOT shop.snap_0603 TO hdfs_repo ON (customers);

-- @until UPLOAD_INFO
-- @fault {"type":"broker","name":"hdfs_broker","up":false}
-- @wait 10s
SHOW BACKUP FROM shop WHERE SnapshotName = "snap_0603";
