BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("compression" = "zstd");
