BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @until SNAPSHOTING
CANCEL BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;

BACKUP SNAPSHOT shop.snap TO s3_repo;
