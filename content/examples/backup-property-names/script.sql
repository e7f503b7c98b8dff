BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("Type" = "full");

BACKUP SNAPSHOT shop.snap
TO s3_repo
PROPERTIES ("type" = "full", "timeout" = "3600");
