BACKUP SNAPSHOT archive.snap_0601 TO s3_repo;
