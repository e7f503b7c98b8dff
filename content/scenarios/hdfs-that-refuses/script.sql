CREATE REPOSITORY hdfs_repo WITH BROKER
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "starrocks", "password" = "example");

BACKUP SNAPSHOT shop.snap_0601 TO hdfs_repo;

-- @until UPLOADING
-- @fault {"type":"storage","mode":"denied"}
-- @wait 15s
SHOW BACKUP FROM shop;
