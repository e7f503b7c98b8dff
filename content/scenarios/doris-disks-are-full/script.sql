BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @fault {"type":"disk","node":"be-1","usedPercent":100}
-- @fault {"type":"disk","node":"be-2","usedPercent":100}
-- @fault {"type":"disk","node":"be-3","usedPercent":100}
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

DROP TABLE shop.orders FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);
