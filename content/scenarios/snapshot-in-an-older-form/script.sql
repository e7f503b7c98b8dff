BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @cluster new
CREATE READ ONLY REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE DATABASE shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

-- @cluster between
CREATE REPOSITORY s3_repo WITH BROKER
ON LOCATION "s3a://backups/shop"
PROPERTIES (
    "aws.s3.access_key" = "example-access-key",
    "aws.s3.secret_key" = "example-secret-key",
    "aws.s3.endpoint" = "https://s3.eu-west-1.amazonaws.com"
);

CREATE DATABASE shop;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

BACKUP SNAPSHOT shop.snap_0601_json TO s3_repo;

-- @cluster new
RESTORE SNAPSHOT shop.snap_0601_json FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-36-120");

SELECT COUNT(*) FROM shop.orders;
