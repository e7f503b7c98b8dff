BACKUP SNAPSHOT shop.snap_sales TO s3_repo ON (sales);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders, customers);
