BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("type" = "diff");

BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("type" = "incremental");

BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("type" = "incremental");
