CREATE REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/shop";

CREATE REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES ("s3.region" = "eu-west-1");

CREATE REPOSITORY half_vault
WITH S3
ON LOCATION "s3://backups/half"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.access_key" = "example-access-key"
);

CREATE REPOSITORY minio_vault
WITH S3
ON LOCATION "s3://backups/minio"
PROPERTIES ("s3.endpoint" = "http://minio:9000");
