BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo EXCLUDE (customers_crm);

ADMIN SET FRONTEND CONFIG ("ignore_backup_not_support_table_type" = "true");

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;
