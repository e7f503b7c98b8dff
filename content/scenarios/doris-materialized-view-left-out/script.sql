CREATE MATERIALIZED VIEW shop.per_customer
BUILD IMMEDIATE REFRESH COMPLETE ON MANUAL
DISTRIBUTED BY HASH(customer) BUCKETS 2
AS SELECT customer, SUM(amount) AS total FROM shop.orders GROUP BY customer;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

CREATE DATABASE copy;

RESTORE SNAPSHOT copy.snap_0601 FROM s3_repo
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-02"
);

SHOW TABLES FROM copy;

CREATE MATERIALIZED VIEW copy.per_customer
BUILD IMMEDIATE REFRESH COMPLETE ON MANUAL
DISTRIBUTED BY HASH(customer) BUCKETS 2
AS SELECT customer, SUM(amount) AS total FROM copy.orders GROUP BY customer;

-- @wait 5s
SELECT * FROM copy.per_customer;
