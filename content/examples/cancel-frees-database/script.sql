BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @now
BACKUP SNAPSHOT shop.orders_only TO s3_repo ON (orders);

CANCEL BACKUP FROM shop;

BACKUP SNAPSHOT shop.orders_only TO s3_repo ON (orders);
