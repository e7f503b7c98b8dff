RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders AS orders_0106)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "allow_load" = "true"
);

-- @until DOWNLOADING
INSERT INTO shop.orders_0106 VALUES (7, "2024-11-20", 99);

-- @until FINISHED
SELECT count(*) FROM shop.orders_0106;
