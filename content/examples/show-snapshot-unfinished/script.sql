BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @until UPLOADING
-- @wait 2s
SHOW SNAPSHOT ON s3_repo;

-- @now
CANCEL BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;
