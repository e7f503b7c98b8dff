DROP TABLE lab.points;

RESTORE SNAPSHOT lab.snap
FROM s3_repo
ON (points)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW RESTORE FROM lab;

RESTORE SNAPSHOT lab.snap
FROM s3_repo
ON (points)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000", "replication_num" = "1");

SHOW RESTORE FROM lab;
