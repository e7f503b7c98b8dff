BACKUP SNAPSHOT empty.snap TO s3_repo;
