CREATE REPOSITORY vault
WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "backup");

CREATE REPOSITORY vault
WITH BROKER
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "backup");
