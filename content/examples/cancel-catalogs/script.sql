CREATE EXTERNAL CATALOG hive_prod
PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

BACKUP EXTERNAL CATALOG (hive_prod) SNAPSHOT catalogs TO s3_repo;

-- @now
CANCEL BACKUP FOR EXTERNAL CATALOG;

CANCEL RESTORE FOR EXTERNAL CATALOG;
