RESTORE SNAPSHOT shop.snap
FROM vault
ON (parts)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap
FROM vault
ON (parts AS parts_0106)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "reserve_colocate" = "true"
);

SHOW CREATE TABLE shop.parts_0106;
