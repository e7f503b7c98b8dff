-- @cluster new
RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "meta_version" = "140",
  "timeout" = "600"
);

-- @now
-- @wait 1m
SHOW RESTORE FROM shop;

-- @until CANCELLED
SHOW RESTORE FROM shop;
