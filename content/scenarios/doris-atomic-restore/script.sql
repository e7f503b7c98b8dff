CREATE VIEW shop.big_orders AS SELECT id, amount FROM shop.orders WHERE amount > 50;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "atomic_restore" = "true"
);

-- @until DOWNLOADING
INSERT INTO shop.orders VALUES (106, "2025-05-30", 3, 5.00);

SELECT COUNT(*) FROM shop.orders;

SHOW TABLES FROM shop;

ALTER TABLE shop.orders ADD COLUMN note VARCHAR(20);

-- @until FINISHED
SELECT id FROM shop.orders ORDER BY id;

DROP TABLE shop.customers FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "atomic_restore" = "true"
);

-- @until DOWNLOADING
CREATE TABLE shop.customers LIKE shop.orders;

ALTER TABLE shop.orders RENAME customers;

-- @until FINISHED
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (big_orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "atomic_restore" = "true"
);

-- @until DOWNLOADING
DROP VIEW shop.__doris_atomic_restore_prefix__big_orders;

-- @until CANCELLED
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "atomic_restore" = "true"
);

-- @until DOWNLOADING
DROP TABLE shop.customers FORCE;

CREATE VIEW shop.customers AS SELECT id FROM shop.orders;

-- @until CANCELLED
SHOW TABLES FROM shop;
