CREATE DATABASE shop;

CREATE TABLE shop.orders (id INT, amount INT)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "1");

INSERT INTO shop.orders VALUES (1, 40), (2, 15);

CREATE REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.region" = "eu-west-1",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

BACKUP SNAPSHOT shop.snap TO vault;

DROP TABLE shop.orders FORCE;
