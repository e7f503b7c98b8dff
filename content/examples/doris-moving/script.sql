SELECT COUNT(*), SUM(amount) FROM shop.orders;

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

SHOW SNAPSHOT ON vault;

CREATE DATABASE shop;

RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT COUNT(*), SUM(amount) FROM shop.orders;
