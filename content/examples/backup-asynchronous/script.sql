BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @now
SHOW BACKUP FROM shop;

-- @until UPLOADING
SHOW BACKUP FROM shop;

-- @until FINISHED
SHOW BACKUP FROM shop;
