SHOW SNAPSHOT ON s3_repo;

-- @cluster doris
CREATE READ ONLY REPOSITORY s3_repo
WITH S3
ON LOCATION "s3://backup-bucket/prod"
PROPERTIES (
  "s3.endpoint" = "https://s3.us-west-2.amazonaws.com",
  "s3.region" = "us-west-2",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

SHOW SNAPSHOT ON s3_repo;
