DROP TABLE shop.orders FORCE;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (sales_by_day);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);
