BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
PROPERTIES ("timeout" = "3600");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
PROPERTIES ("timeout" = "60");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
