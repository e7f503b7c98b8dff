BACKUP SNAPSHOT shop.nightly TO vault ON (customers);

SHOW BACKUP FROM shop WHERE SnapshotName = 'SNAP';

SHOW BACKUP FROM shop WHERE snapshotname LIKE 'night%';

SHOW BACKUP FROM shop WHERE State = 'FINISHED';

SHOW BACKUP FROM shop LIKE 'night%';
