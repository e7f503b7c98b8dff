-- @cluster new
CREATE READ ONLY REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.region" = "eu-west-1",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

CREATE DATABASE shop;
