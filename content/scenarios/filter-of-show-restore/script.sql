RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_saved)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SHOW RESTORE FROM shop WHERE Label = 'snap_0601';

SHOW RESTORE FROM shop WHERE Label = 'another';
