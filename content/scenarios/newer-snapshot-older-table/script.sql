BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

-- @cluster old
CREATE READ ONLY REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE DATABASE shop;

CREATE TABLE shop.orders (
    id INT NOT NULL,
    day DATE NOT NULL,
    customer INT,
    amount DECIMAL(10, 2)
)
DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (
    PARTITION p202504 VALUES LESS THAN ("2025-05-01"),
    PARTITION p202505 VALUES LESS THAN ("2025-06-01"),
    PARTITION p202506 VALUES LESS THAN ("2025-07-01")
)
DISTRIBUTED BY HASH(id) BUCKETS 4;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders AS orders_restored)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.orders_restored ORDER BY id;
