RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders);

SHOW SNAPSHOT ON s3_repo;
