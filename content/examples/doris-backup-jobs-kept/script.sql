ADMIN SET FRONTEND CONFIG ("max_backup_restore_job_num_per_db" = "2");

BACKUP SNAPSHOT shop.snap2 TO vault ON (customers);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW BACKUP FROM shop;

SHOW BRIEF RESTORE FROM shop;
