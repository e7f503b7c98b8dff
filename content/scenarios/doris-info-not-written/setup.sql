ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:8000";

CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES (
    "username" = "doris",
    "password" = "secret"
);
