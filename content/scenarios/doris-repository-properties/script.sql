CREATE REPOSITORY endpoint_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE REPOSITORY region_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://storage.amazonaws.com"
);

CREATE REPOSITORY minio_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "http://minio:9000"
);

CREATE REPOSITORY nothing_repo WITH S3
ON LOCATION "s3://backups/new";

CREATE REPOSITORY half_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key"
);

CREATE REPOSITORY partner_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.external_id" = "partner"
);

CREATE REPOSITORY new_repo WITH S3
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key",
    "delete_if_exists" = "yes"
);

CREATE REPOSITORY oss_repo WITH S3
ON LOCATION "oss://backups/new"
PROPERTIES (
    "oss.hdfs.enabled" = "true"
);

CREATE REPOSITORY hdfs_repo WITH HDFS
ON LOCATION "hdfs://namenode:8020/backups"
PROPERTIES ("hadoop.security.authentication" = "kerberos");

CREATE REPOSITORY local_repo WITH LOCAL
ON LOCATION "/data/backups";

CREATE REPOSITORY local_repo WITH LOCAL
ON LOCATION "s3://backups/new"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);
