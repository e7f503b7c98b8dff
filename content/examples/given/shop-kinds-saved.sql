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
PRIMARY KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.orders VALUES
  (1, "2024-11-12", 40), (2, "2024-11-30", 15),
  (3, "2024-12-05", 90), (4, "2024-12-24", 25),
  (5, "2025-01-02", 60), (6, "2025-01-05", 30);

INSERT INTO shop.customers VALUES (1, "Ada"), (2, "Lin"), (3, "Mori");

CREATE REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

CREATE VIEW shop.daily_sales AS
SELECT day, sum(amount) AS total FROM shop.orders GROUP BY day;

CREATE MATERIALIZED VIEW shop.monthly_sales
DISTRIBUTED BY HASH (month) BUCKETS 2
REFRESH MANUAL
AS SELECT date_trunc("month", day) AS month, sum(amount) AS total FROM shop.orders GROUP BY month;

CREATE FUNCTION shop.to_cents(INT) RETURNS BIGINT
PROPERTIES ("symbol" = "com.shop.ToCents", "type" = "StarrocksJar", "file" = "http://files/to_cents.jar");

CREATE EXTERNAL CATALOG hive_prod
PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG mysql_crm
PROPERTIES (
  "type" = "jdbc",
  "user" = "reader",
  "password" = "secret",
  "jdbc_uri" = "jdbc:mysql://crm:3306",
  "driver_url" = "http://files/mysql.jar",
  "driver_class" = "com.mysql.cj.jdbc.Driver"
);

BACKUP DATABASE shop SNAPSHOT kinds_0106 TO s3_repo
ON (TABLE orders, ALL VIEWS, MATERIALIZED VIEW monthly_sales, ALL FUNCTIONS);

BACKUP ALL EXTERNAL CATALOGS SNAPSHOT catalogs_0106 TO s3_repo;
