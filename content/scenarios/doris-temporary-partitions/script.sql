BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers TEMPORARY PARTITION (customers));

ALTER TABLE shop.orders DROP TEMPORARY PARTITION p202505_new;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);
