SHOW BACKUP WHERE SnapshotName = 'snap';

SHOW BACKUP LIKE 'sn%';

SHOW BACKUP FROM shop;
