BACKUP SNAPSHOT shop.snap_daily TO s3_repo ON (orders);

BACKUP SNAPSHOT shop.snap_daily TO s3_repo ON (orders);

SHOW SNAPSHOT ON s3_repo;
