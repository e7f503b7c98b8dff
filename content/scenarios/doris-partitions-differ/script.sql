BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP TABLE shop.orders FORCE;

CREATE TABLE shop.orders (
    id INT NOT NULL,
    day DATE NOT NULL,
    customer INT,
    amount DECIMAL(10, 2)
)
DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (
    PARTITION p202504 VALUES LESS THAN ("2025-05-15")
)
DISTRIBUTED BY HASH(id) BUCKETS 4;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders PARTITION (p202504))
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders PARTITION (p202505))
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

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
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);
