BACKUP SNAPSHOT shop.snap_orders TO s3_repo ON (orders);

-- @now
-- @wait 4s
BACKUP SNAPSHOT shop.snap_customers TO s3_repo ON (customers);

BACKUP SNAPSHOT archive.snap_2024 TO s3_repo;

-- @now
SHOW BACKUP;

-- @wait 1m
BACKUP SNAPSHOT shop.snap_customers TO s3_repo ON (customers);

SHOW SNAPSHOT ON s3_repo;
