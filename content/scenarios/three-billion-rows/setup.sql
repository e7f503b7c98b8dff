CREATE DATABASE logs;

CREATE TABLE logs.visits (
    id BIGINT NOT NULL,
    page VARCHAR(200)
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 96;

CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/logs"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "s3.example.com"
);
