CREATE REPOSITORY vault
WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
  "aws.s3.endpoint" = "http://minio:9000",
  "aws.s3.enable_ssl" = "false",
  "aws.s3.enable_path_style_access" = "true",
  "aws.s3.access_key" = "example-access-key",
  "aws.s3.secret_key" = "example-secret-key"
);

SHOW SNAPSHOT ON vault;
