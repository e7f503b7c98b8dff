CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "starrocks", "password" = "example");

CREATE REPOSITORY hdfs_repo WITH BROKER ""
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "starrocks", "password" = "example");
