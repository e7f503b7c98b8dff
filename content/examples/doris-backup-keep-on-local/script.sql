BACKUP SNAPSHOT shop.snap TO `__keep_on_local__`;

SHOW SNAPSHOT ON vault;

RESTORE SNAPSHOT shop.snap FROM `__keep_on_local__`
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
