CREATE ROLE backup_operator;

GRANT REPOSITORY ON SYSTEM TO ROLE backup_operator;

GRANT EXPORT, INSERT ON ALL TABLES IN ALL DATABASES TO ROLE backup_operator;

GRANT CREATE TABLE ON ALL DATABASES TO ROLE backup_operator;

GRANT CREATE DATABASE ON CATALOG default_catalog TO ROLE backup_operator;

CREATE USER ops DEFAULT ROLE backup_operator;

-- @user ops
CREATE REPOSITORY second
WITH BROKER
ON LOCATION "s3a://backup-bucket/second"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

BACKUP SNAPSHOT shop.nightly TO second;

DROP REPOSITORY second;
