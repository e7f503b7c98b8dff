BACKUP SNAPSHOT shop.snap_slow TO s3_repo
PROPERTIES ("timeout" = "600");

-- @until UPLOADING
-- @fault {"type":"storage","mode":"unreachable"}
SHOW BACKUP FROM shop;

-- @until CANCELLED
-- @fault {"type":"storage","mode":"ok"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-10-03",
    "timeout" = "600"
);

-- @until DOWNLOADING
-- @fault {"type":"storage","mode":"unreachable"}
SHOW RESTORE FROM shop;

-- @until CANCELLED
SHOW RESTORE FROM shop;
