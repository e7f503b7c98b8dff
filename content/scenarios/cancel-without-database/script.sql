BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @now
CANCEL BACKUP;

-- @now
CANCEL BACKUP FROM shop;
