-- @fault {"type":"deny","prefix":"s3://backups/shop/"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

-- @until UPLOADING
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"deny","prefix":"s3://backups/shop/","on":false}
-- @until FINISHED
BACKUP SNAPSHOT shop.snap_0602 TO s3_repo ON (customers);

-- @until UPLOADING
-- @fault {"type":"storage","mode":"unreachable"}
-- @wait 15s
SHOW BACKUP FROM shop WHERE SnapshotName = "snap_0602";

-- @fault {"type":"storage","mode":"ok"}
-- @until FINISHED
SHOW BACKUP FROM shop WHERE SnapshotName = "snap_0602";
