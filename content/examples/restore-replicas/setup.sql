CREATE DATABASE lab;

CREATE TABLE lab.points (id INT NOT NULL, value INT)
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "1");

INSERT INTO lab.points VALUES (1, 10), (2, 20);

CREATE REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/lab"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

BACKUP SNAPSHOT lab.snap TO s3_repo;
