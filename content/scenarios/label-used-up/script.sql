BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @until UPLOADING
CANCEL BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

BACKUP SNAPSHOT shop.snap_0601_retry TO s3_repo;

SHOW SNAPSHOT ON s3_repo;
