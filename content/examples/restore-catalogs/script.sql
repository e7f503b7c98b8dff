DROP CATALOG hive_prod;
DROP CATALOG mysql_crm;

RESTORE SNAPSHOT catalogs_0106 FROM s3_repo
ALL EXTERNAL CATALOGS
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-18-000");

RESTORE SNAPSHOT catalogs_0106 FROM s3_repo
EXTERNAL CATALOG (mysql_crm AS mysql_crm_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-18-000");

SHOW CATALOGS;
