RESTORE SNAPSHOT shop.snap
FROM vault
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW BRIEF RESTORE FROM shop WHERE LABEL = 'SNAP';

SHOW RESTORE FROM shop WHERE LABEL LIKE 'night%';

SHOW RESTORE FROM shop WHERE SnapshotName = 'snap';

SHOW RESTORE FROM shop LIKE 'snap';
