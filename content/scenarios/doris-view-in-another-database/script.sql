CREATE VIEW shop.big_orders AS SELECT id, amount FROM shop.orders WHERE amount > 50;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

CREATE DATABASE copy;

RESTORE SNAPSHOT copy.snap_0601 FROM s3_repo
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

TRUNCATE TABLE copy.orders;

SELECT * FROM copy.big_orders;
