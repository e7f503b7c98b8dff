CREATE REPOSITORY archive_repo WITH S3
ON LOCATION "s3a://backups/archive"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);
