BACKUP SNAPSHOT shop.nightly TO s3_repo ON (visits);
