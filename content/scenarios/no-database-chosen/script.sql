BACKUP SNAPSHOT snap_0601 TO s3_repo ON (orders);

USE shop;

BACKUP SNAPSHOT snap_0601 TO s3_repo ON (orders);
