BACKUP SNAPSHOT shop.nightly_0602 TO s3_repo ON (orders);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

SHOW BACKUP FROM shop;

SHOW BACKUP FROM shop WHERE SnapshotName LIKE 'nightly%';

SHOW BACKUP FROM shop WHERE State = 'FINISHED';

SHOW RESTORE FROM shop WHERE LABEL = 'SNAP_0601';

SHOW RESTORE FROM shop WHERE SnapshotName = 'snap_0601';

SHOW BRIEF RESTORE FROM shop;
