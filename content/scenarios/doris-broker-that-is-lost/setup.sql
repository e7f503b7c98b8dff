ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:8000";

CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "doris", "password" = "example");
