CREATE DATABASE shop;

CREATE TABLE shop.orders (id INT NOT NULL, day DATE NOT NULL)
DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (
    PARTITION p202505 VALUES LESS THAN ("2025-06-01"),
    PARTITION p202506 VALUES LESS THAN ("2025-07-01")
)
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_num" = "1");

INSERT INTO shop.orders VALUES (104, "2025-05-19"), (106, "2025-06-01");

CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);
