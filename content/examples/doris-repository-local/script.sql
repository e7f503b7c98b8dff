CREATE REPOSITORY vault
WITH LOCAL
ON LOCATION "/data/backups";

CREATE REPOSITORY vault
WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES ("username" = "backup");
