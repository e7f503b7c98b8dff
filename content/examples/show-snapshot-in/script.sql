BACKUP SNAPSHOT shop.snap2 TO s3_repo ON (customers);

SHOW SNAPSHOT ON s3_repo;

SHOW SNAPSHOT ON s3_repo WHERE SNAPSHOT IN ('snap', 'snap2');
