CREATE READ ONLY REPOSITORY s3_repo
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

DROP TABLE shop.orders;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");
