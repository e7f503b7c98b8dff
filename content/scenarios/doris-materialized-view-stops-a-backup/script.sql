CREATE MATERIALIZED VIEW shop.per_customer
BUILD IMMEDIATE REFRESH COMPLETE ON MANUAL
DISTRIBUTED BY HASH(customer) BUCKETS 2
AS SELECT customer, SUM(amount) AS total FROM shop.orders GROUP BY customer;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
EXCLUDE (per_customer);
