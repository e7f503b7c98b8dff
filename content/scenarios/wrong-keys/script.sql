-- @fault {"type":"storage","mode":"credentials","key":"example-access-key"}
CREATE REPOSITORY archive_repo WITH BROKER
ON LOCATION "s3a://backups/archive"
PROPERTIES (
    "aws.s3.access_key" = "exmaple-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE REPOSITORY archive_repo WITH BROKER
ON LOCATION "s3a://backups/archive"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);
