BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (visits);

DROP TABLE shop.visits FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (visits)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW CREATE TABLE shop.visits;
