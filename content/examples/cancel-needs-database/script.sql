USE shop;

BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @now
CANCEL BACKUP;

-- @now
CANCEL BACKUP FROM shop;

CANCEL BACKUP FROM shop;
