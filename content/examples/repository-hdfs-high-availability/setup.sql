ALTER SYSTEM ADD BROKER hdfs_broker "broker-1:8000";
