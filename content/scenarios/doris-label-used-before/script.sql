BACKUP SNAPSHOT shop.snap_daily TO s3_repo ON (orders);

BACKUP SNAPSHOT shop.snap_daily TO s3_repo ON (orders);

BACKUP SNAPSHOT shop.snap_daily TO s3_repo ON (orders)
PROPERTIES ("type" = "incremental");

BACKUP SNAPSHOT shop.snap_new TO s3_repo ON (orders)
PROPERTIES ("type" = "incremental");

SHOW SNAPSHOT ON s3_repo;
