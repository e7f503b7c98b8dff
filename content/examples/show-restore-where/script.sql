RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (customers AS customers_copy)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW RESTORE FROM shop WHERE Label = 'snap';

SHOW RESTORE FROM shop WHERE Label = 'another';

SHOW RESTORE FROM shop LIKE 'another';
