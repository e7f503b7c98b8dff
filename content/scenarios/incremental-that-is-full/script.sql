BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("type" = "incremental");

SHOW SNAPSHOT ON s3_repo WHERE SNAPSHOT = 'snap_0601' AND TIMESTAMP = '2025-06-01-09-00-00-000';

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("type" = "incremental");
