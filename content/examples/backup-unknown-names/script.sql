BACKUP SNAPSHOT nodb.snap TO s3_repo;

BACKUP SNAPSHOT shop.snap TO nope;

BACKUP SNAPSHOT shop.snap TO s3_repo ON (invoices);

BACKUP SNAPSHOT shop.snap TO s3_repo ON (orders PARTITION (p9));

BACKUP SNAPSHOT shop.snap TO s3_repo ON (orders, orders);
