BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @now
DROP REPOSITORY s3_repo;

-- @until FINISHED
DROP REPOSITORY s3_repo;
