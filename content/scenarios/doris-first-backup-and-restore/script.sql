SELECT * FROM shop.orders ORDER BY id;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW SNAPSHOT ON s3_repo;

DROP TABLE shop.orders;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SELECT * FROM shop.orders ORDER BY id;

SHOW BACKUP FROM shop;

SHOW RESTORE FROM shop;
