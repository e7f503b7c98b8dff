-- @fault {"type":"broker","name":"hdfs_broker","up":false}
BACKUP SNAPSHOT shop.snap_0601 TO hdfs_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM hdfs_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SHOW SNAPSHOT ON hdfs_repo;
