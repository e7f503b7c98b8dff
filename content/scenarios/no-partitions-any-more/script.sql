DROP TABLE shop.orders FORCE;

CREATE TABLE shop.orders (
    id INT NOT NULL,
    day DATE NOT NULL,
    customer INT,
    amount DECIMAL(10, 2)
)
DUPLICATE KEY(id, day)
DISTRIBUTED BY HASH(id) BUCKETS 4;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
