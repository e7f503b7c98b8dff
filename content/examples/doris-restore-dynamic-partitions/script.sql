RESTORE SNAPSHOT shop.snap
FROM vault
ON (visits)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW CREATE TABLE shop.visits;

DROP TABLE shop.visits FORCE;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (visits)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "reserve_dynamic_partition_enable" = "true"
);

SHOW CREATE TABLE shop.visits;
