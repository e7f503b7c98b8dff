BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @now
DROP REPOSITORY s3_repo;

-- @until FINISHED
DROP REPOSITORY s3_repo;
