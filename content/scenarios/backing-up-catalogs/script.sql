BACKUP ALL EXTERNAL CATALOGS SNAPSHOT snap_catalogs TO s3_repo;

CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

BACKUP EXTERNAL CATALOG (default_catalog) SNAPSHOT snap_catalogs TO s3_repo;

BACKUP EXTERNAL CATALOG (pond) SNAPSHOT snap_catalogs TO s3_repo;

BACKUP ALL EXTERNAL CATALOGS SNAPSHOT snap_catalogs TO s3_repo;

-- @now
BACKUP ALL EXTERNAL CATALOGS SNAPSHOT snap_catalogs_2 TO s3_repo;

-- @until FINISHED
RESTORE SNAPSHOT snap_catalogs FROM s3_repo DATABASE shop
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT snap_catalogs FROM s3_repo EXTERNAL CATALOG (pond)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT snap_catalogs FROM s3_repo EXTERNAL CATALOG (lake AS default_catalog)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

DROP CATALOG lake;

RESTORE SNAPSHOT snap_catalogs FROM s3_repo EXTERNAL CATALOG (lake AS lake_again)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW CATALOGS;

-- @fault {"type":"file","path":"s3a://backups/shop/__starrocks_repository_s3_repo/__ss_snap_catalogs/__meta*","mode":"corrupt"}
RESTORE SNAPSHOT snap_catalogs FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
