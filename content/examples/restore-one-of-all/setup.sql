BACKUP SNAPSHOT shop.all_tables TO s3_repo ON (ALL TABLES);
