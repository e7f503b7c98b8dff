RESTORE SNAPSHOT shop.snap FROM s3_repo;
