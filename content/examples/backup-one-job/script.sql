BACKUP SNAPSHOT shop.first TO s3_repo;

-- @now
BACKUP SNAPSHOT shop.second TO s3_repo;

-- @now
BACKUP SNAPSHOT stock.first_of_stock TO s3_repo;

SHOW BACKUP;
