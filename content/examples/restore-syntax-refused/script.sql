RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS o PARTITION (p1))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS "o")
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders AS shop.o)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
