BACKUP SNAPSHOT shop.snap TO s3_repo;

BACKUP SNAPSHOT shop.snap TO s3_repo;

BACKUP SNAPSHOT shop.snap TO second_repo;
