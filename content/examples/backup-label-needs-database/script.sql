USE shop;

BACKUP SNAPSHOT snap TO s3_repo;

BACKUP SNAPSHOT shop.snap TO s3_repo;
