-- @fault {"type":"file","path":"s3a://backups/shop/__starrocks_repository_s3_repo/__repo_info","mode":"missing"}
-- @fault {"type":"object","path":"s3a://backups/shop/__starrocks_repository_s3_repo/__repo_info/old"}
DROP REPOSITORY s3_repo;

CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

-- @fault {"type":"deny","prefix":"s3a://backups/locked/"}
CREATE REPOSITORY locked_repo WITH BROKER
ON LOCATION "s3a://backups/locked"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);
