DROP REPOSITORY s3_repo;

CREATE REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES (
  "aws.s3.region" = "us-west-2",
  "aws.s3.access_key" = "new-access-key",
  "aws.s3.secret_key" = "new-secret-key"
);

SHOW SNAPSHOT ON s3_repo;
