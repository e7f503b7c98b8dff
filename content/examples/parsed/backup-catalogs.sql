BACKUP ALL EXTERNAL CATALOGS SNAPSHOT catalogs_0106 TO s3_repo;

BACKUP EXTERNAL CATALOGS (hive_prod, mysql_crm) SNAPSHOT two_catalogs TO s3_repo;
