BACKUP SNAPSHOT shop.snap TO s3_repo ON (orders);
