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

CREATE TABLE shop.customers (
    id INT NOT NULL,
    name VARCHAR(40),
    city VARCHAR(40)
)
UNIQUE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 3;

INSERT INTO shop.customers VALUES
    (1, "Akari", "Osaka"),
    (2, "Ben", "Bristol"),
    (3, "Chen Li", "Hangzhou");

INSERT INTO shop.orders VALUES
    (101, "2025-04-12", 1, 19.90),
    (102, "2025-04-28", 2, 250.00),
    (103, "2025-05-03", 2, 12.50),
    (104, "2025-05-19", 3, 99.00),
    (105, "2025-05-31", 1, 7.25);

CREATE REPOSITORY s3_repo WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);
