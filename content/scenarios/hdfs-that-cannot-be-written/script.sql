CREATE REPOSITORY hdfs_repo WITH BROKER
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "starrocks", "password" = "example");

BACKUP SNAPSHOT shop.snap_0601 TO hdfs_repo;

-- @until UPLOADING
-- @fault {"type":"deny","prefix":"hdfs://namenode:9000/backups/__starrocks_repository_hdfs_repo/__ss_snap_0601/__ss_content/"}
-- @wait 10s
SHOW BACKUP FROM shop;
