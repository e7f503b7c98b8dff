CREATE USER ana;

-- @user ana
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;

CREATE REPOSITORY second_repo WITH S3
ON LOCATION "s3://backups/second"
PROPERTIES (
    "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
    "s3.region" = "eu-west-1",
    "s3.access_key" = "example-access-key",
    "s3.secret_key" = "example-secret-key"
);

-- @user root
GRANT LOAD_PRIV ON shop.orders TO ana;

-- @user ana
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

-- @user root
GRANT LOAD_PRIV ON shop.* TO ana;

-- @user ana
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW BACKUP FROM shop;
