CREATE READ ONLY REPOSITORY archive
WITH BROKER
ON LOCATION "s3a://backup-bucket/archive"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

CREATE REPOSITORY nearby
WITH BROKER
ON LOCATION "hdfs://namenode:9000/backups"
PROPERTIES ("username" = "backup");
