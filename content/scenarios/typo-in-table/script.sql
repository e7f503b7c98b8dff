BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (custmers);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (Orders);

SHOW TABLES FROM shop;
