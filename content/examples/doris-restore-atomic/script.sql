RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES (
  "backup_timestamp" = "2025-01-06-09-00-00",
  "atomic_restore" = "true"
);

-- @until DOWNLOADING
INSERT INTO shop.orders VALUES (7, "2025-01-06", 70);

SELECT count(*) FROM shop.orders;

ALTER TABLE shop.orders ADD COLUMN coupon INT;

DROP TABLE shop.orders;

-- @until FINISHED
SELECT count(*) FROM shop.orders;
