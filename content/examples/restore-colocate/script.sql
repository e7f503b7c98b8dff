SHOW CREATE TABLE shop.members;

DROP TABLE shop.members;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (members)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW CREATE TABLE shop.members;
