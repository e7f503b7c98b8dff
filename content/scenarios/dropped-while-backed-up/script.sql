BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @now
DROP TABLE shop.orders;

-- @until CANCELLED
SHOW BACKUP FROM shop;
