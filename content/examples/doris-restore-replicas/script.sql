RESTORE SNAPSHOT shop.snap
FROM vault
ON (notes)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap
FROM vault
ON (notes)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "reserve_replica" = "true"
);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (notes AS notes2)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "replication_allocation" = "tag.location.default: 2"
);
