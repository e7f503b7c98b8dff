SELECT COUNT(*), SUM(amount) FROM shop.orders;

-- @cluster new
CREATE READ ONLY REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

SHOW SNAPSHOT ON s3_repo;

CREATE DATABASE shop;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT COUNT(*), SUM(amount) FROM shop.orders;
