-- @cluster new
CREATE READ ONLY REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

CREATE DATABASE shop;
