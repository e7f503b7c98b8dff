BACKUP SNAPSHOT shop.full_0106
TO s3_repo
PROPERTIES ("type" = "full");

SHOW BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;
