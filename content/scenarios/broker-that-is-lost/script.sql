ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:8000";

CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "starrocks", "password" = "example");

-- @fault {"type":"broker","name":"hdfs_broker","up":false}
BACKUP SNAPSHOT shop.snap_0601 TO hdfs_repo;

SHOW SNAPSHOT ON hdfs_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM hdfs_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

CREATE REPOSITORY hdfs_repo_2 WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:9000/backups2"
PROPERTIES ("username" = "starrocks", "password" = "example");

-- @fault {"type":"broker","name":"hdfs_broker","up":true}
BACKUP SNAPSHOT shop.snap_0602 TO hdfs_repo;

-- @until SNAPSHOTING
-- @fault {"type":"broker","name":"hdfs_broker","up":false}
-- @wait 10s
SHOW BACKUP FROM shop;
