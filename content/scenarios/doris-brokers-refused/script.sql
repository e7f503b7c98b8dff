CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES (
    "username" = "doris",
    "password" = "secret"
);

ALTER SYSTEM ADD BROKER "" "10.0.0.9:8000";

ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9";

ALTER SYSTEM ADD BROKER hdfs_broker ":8000";

ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:rpc";

ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:80000";

ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:8000";

ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:8000";

ALTER SYSTEM DROP BROKER hdfs_broker "10.0.0.8:8000";

ALTER SYSTEM DROP ALL BROKER oss_broker;

-- @fault {"type":"broker","name":"hdfs_broker","up":false}
CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES (
    "username" = "doris",
    "password" = "secret"
);

-- @fault {"type":"broker","name":"hdfs_broker","up":true}
CREATE REPOSITORY hdfs_repo WITH BROKER hdfs_broker
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES (
    "username" = "doris",
    "password" = "secret"
);
