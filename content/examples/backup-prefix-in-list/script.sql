BACKUP SNAPSHOT shop.snap
TO s3_repo
ON (stock.orders);

SHOW BACKUP FROM shop;
