BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("timeout" = "599");

BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("timeout" = "1h");

BACKUP SNAPSHOT shop.snap
TO s3_repo
ON (customers)
PROPERTIES ("timeout" = "600");

-- @until UPLOADING
-- @fault {"type": "storage", "mode": "unreachable"}
-- @until CANCELLED
SHOW BACKUP FROM shop;
