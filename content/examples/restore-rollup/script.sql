DROP TABLE shop.visits;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (visits)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

DESC shop.visits ALL;
