BACKUP SNAPSHOT snap_0601 TO s3_repo ON (orders);

SHOW BACKUP;

CANCEL BACKUP;

USE shop;

BACKUP SNAPSHOT snap_0601 TO s3_repo ON (orders);
