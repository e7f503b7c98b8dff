CREATE REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/archive"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");
