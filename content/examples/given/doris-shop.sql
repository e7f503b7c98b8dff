CREATE DATABASE shop;

CREATE TABLE shop.orders (
  id INT NOT NULL,
  day DATE NOT NULL,
  amount INT
)
DUPLICATE KEY (id, day)
PARTITION BY RANGE (day) (
  PARTITION p1 VALUES LESS THAN ("2024-12-01"),
  PARTITION p2 VALUES LESS THAN ("2025-01-01"),
  PARTITION p3 VALUES LESS THAN ("2025-02-01")
)
DISTRIBUTED BY HASH (id) BUCKETS 4
PROPERTIES ("replication_num" = "3");

CREATE TABLE shop.customers (
  id INT NOT NULL,
  name VARCHAR(40)
)
UNIQUE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.orders VALUES
  (1, "2024-11-12", 40), (2, "2024-11-30", 15),
  (3, "2024-12-05", 90), (4, "2024-12-24", 25),
  (5, "2025-01-02", 60), (6, "2025-01-05", 30);

INSERT INTO shop.customers VALUES (1, "Ada"), (2, "Lin"), (3, "Mori");

CREATE REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.region" = "eu-west-1",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);
