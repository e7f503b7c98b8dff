ALTER REPOSITORY s3_repo;

ALTER REPOSITORY s3_repo
PROPERTIES (
    "s3.access_key" = "new-access-key",
    "s3.endpoint" = "https://storage.example.com"
);

ALTER REPOSITORY hdfs_repo
PROPERTIES ("s3.access_key" = "new-access-key");

ALTER REPOSITORY hdfs_repo
PROPERTIES ("hadoop.username" = "backup");

ALTER REPOSITORY new_repo
PROPERTIES ("s3.access_key" = "new-access-key");
