BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
PROPERTIES ("timeuot" = "3600");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
PROPERTIES ("type" = "differential");
