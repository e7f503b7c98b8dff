CREATE READ ONLY REPOSITORY old_vault
WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
  "AWS_ENDPOINT" = "https://s3.eu-west-1.amazonaws.com",
  "AWS_REGION" = "eu-west-1",
  "AWS_ACCESS_KEY" = "example-access-key",
  "AWS_SECRET_KEY" = "example-secret-key"
);
