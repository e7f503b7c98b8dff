CREATE VIEW shop.big_orders AS SELECT id, amount FROM shop.orders WHERE amount > 50;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (big_orders, customers);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (big_orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

DROP VIEW shop.big_orders;

CREATE VIEW shop.big_orders AS SELECT id, amount FROM shop.orders WHERE amount > 90;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (big_orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

DROP VIEW shop.big_orders;

CREATE TABLE shop.big_orders LIKE shop.orders;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (big_orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

DROP TABLE shop.customers FORCE;

CREATE VIEW shop.customers AS SELECT id FROM shop.orders;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);
