CREATE DATABASE shop;

CREATE TABLE shop.visits (id INT NOT NULL, pages INT)
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2;

CREATE REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");
