BACKUP SNAPSHOT shop.snap_0601 TO archive_repo;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
