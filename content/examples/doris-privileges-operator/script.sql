CREATE ROLE backup_operator;

GRANT ADMIN_PRIV ON *.*.* TO ROLE 'backup_operator';

CREATE USER ops DEFAULT ROLE 'backup_operator';

-- @user ops
CREATE REPOSITORY second
WITH S3
ON LOCATION "s3://backups/second"
PROPERTIES (
  "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com",
  "s3.region" = "eu-west-1",
  "s3.access_key" = "example-access-key",
  "s3.secret_key" = "example-secret-key"
);

DROP REPOSITORY second;

BACKUP SNAPSHOT shop.nightly TO vault;
