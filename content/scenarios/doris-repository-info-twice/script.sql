CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/a?"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"file","path":"s3://backups/b/__palo_repository_other_repo/__repo_info","mode":"missing"}
-- @fault {"type":"object","path":"s3://backups/b/__palo_repository_other_repo/__repo_info/x"}
CREATE REPOSITORY other_repo WITH S3
ON LOCATION "s3://backups/b"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);
