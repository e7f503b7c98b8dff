CREATE REPOSITORY `prod-vault`
WITH BROKER
ON LOCATION "s3a://backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

CREATE REPOSITORY prod_vault
WITH BROKER
ON LOCATION ""
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");

CREATE REPOSITORY prod_vault
WITH BROKER
ON LOCATION "backup-bucket/prod"
PROPERTIES ("aws.s3.use_instance_profile" = "true", "aws.s3.region" = "us-west-2");
