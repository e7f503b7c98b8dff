ALTER REPOSITORY s3_repo
PROPERTIES ("aws.s3.access_key" = "new-access-key");

SHOW CREATE REPOSITORY FOR s3_repo;
