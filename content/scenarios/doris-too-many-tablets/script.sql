ADMIN SET FRONTEND CONFIG ("max_backup_tablets_per_job" = "10");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
