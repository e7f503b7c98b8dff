CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/a1"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

DROP REPOSITORY new_repo;

CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/a2"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

DROP REPOSITORY new_repo;

CREATE REPOSITORY other_repo WITH S3
ON LOCATION "s3://backups/b"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

DROP REPOSITORY other_repo;
