-- @cluster new
RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
