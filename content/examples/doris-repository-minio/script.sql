CREATE REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
  "s3.endpoint" = "http://minio:9000",
  "s3.region" = "us-east-1",
  "use_path_style" = "true",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

SHOW REPOSITORIES;
