BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
PROPERTIES ("timeout" = "600");

-- @until UPLOADING
-- @fault {"type":"storage","mode":"unreachable"}
SHOW BACKUP FROM shop;

-- @until CANCELLED
SHOW BACKUP FROM shop;
