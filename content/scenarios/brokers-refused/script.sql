ALTER SYSTEM ADD BROKER "" "broker-1:8000";

ALTER SYSTEM ADD BROKER hdfs_broker "broker-1";

ALTER SYSTEM ADD BROKER hdfs_broker ":8000";

ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:port";

ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:0";

ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:8000";

ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:8000";

ALTER SYSTEM DROP BROKER hdfs_broker "broker-2:8000";

ALTER SYSTEM DROP ALL BROKER s3_broker;

SHOW BROKER;
