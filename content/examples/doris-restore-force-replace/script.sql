ALTER TABLE shop.customers ADD COLUMN city VARCHAR(40);

-- @wait 1m
RESTORE SNAPSHOT shop.snap
FROM vault
ON (customers)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "force_replace" = "true"
);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (customers)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "atomic_restore" = "true",
  "force_replace" = "true"
);

SELECT * FROM shop.customers ORDER BY id;
