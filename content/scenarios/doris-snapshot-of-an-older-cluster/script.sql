BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @cluster new
CREATE READ ONLY REPOSITORY s3_repo WITH S3
ON LOCATION "s3://backups/shop"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

CREATE DATABASE shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "meta_version" = "140",
    "timeout" = "600"
);

-- @now
-- @wait 1m
SHOW RESTORE FROM shop;

-- @until CANCELLED
SHOW RESTORE FROM shop;
