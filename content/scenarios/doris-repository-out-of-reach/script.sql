-- @fault {"type":"storage","mode":"unreachable"}
CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"storage","mode":"denied"}
CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"storage","mode":"credentials"}
CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"storage","mode":"ok"}
-- @fault {"type":"deny","prefix":"s3://backups/new"}
CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @fault {"type":"deny","prefix":"s3://backups/new","on":false}
CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);
