-- @fault {"type":"storage","mode":"credentials","key":"example-access-key"}
CREATE REPOSITORY vault
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES (
  "aws.s3.region" = "us-west-2",
  "aws.s3.access_key" = "exmaple-access-key",
  "aws.s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY vault
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES (
  "aws.s3.region" = "us-west-2",
  "aws.s3.access_key" = "example-access-key",
  "aws.s3.secret_key" = "example-secret-key"
);
