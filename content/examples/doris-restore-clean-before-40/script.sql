RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "clean_tables" = "true"
);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "atomic_restore" = "true"
);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "reserve_colocate" = "true"
);
