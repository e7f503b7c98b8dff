CREATE DATABASE shop;

CREATE TABLE shop.visits (id INT NOT NULL, pages INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2;

CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);
