CREATE EXTERNAL CATALOG lake
PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

BACKUP ALL EXTERNAL CATALOGS SNAPSHOT snap_catalogs TO s3_repo;

SHOW BACKUP FROM shop;
