CREATE REPOSITORY nearby
WITH HDFS
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES ("fs.defaultFS" = "hdfs://namenode:8020", "hadoop.username" = "backup");
