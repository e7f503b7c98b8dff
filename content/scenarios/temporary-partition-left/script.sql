BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

ALTER TABLE shop.orders DROP TEMPORARY PARTITION tp202505;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);
