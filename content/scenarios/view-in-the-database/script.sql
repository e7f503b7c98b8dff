BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP VIEW shop.big_orders;

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;
