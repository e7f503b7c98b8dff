-- @fault {"type":"copy","from":"s3://backups/shop/__palo_repository_vault","to":"s3://backups/shop/__palo_repository_archive"}
CREATE REPOSITORY archive
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.region" = "eu-west-1",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"copy","from":"s3://backups/shop/__palo_repository_vault","to":"s3://backups/copy/__palo_repository_vault"}
DROP REPOSITORY vault;

CREATE REPOSITORY vault
WITH S3
ON LOCATION "s3://backups/copy"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.region" = "eu-west-1",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

SHOW SNAPSHOT ON vault;
