DROP TABLE shop.customers FORCE;

CREATE TABLE shop.customers (
    id INT NOT NULL,
    name VARCHAR(40),
    city VARCHAR(40)
)
UNIQUE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 3;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
