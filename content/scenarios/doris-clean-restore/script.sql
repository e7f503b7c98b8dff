BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (orders PARTITION (p202504, p202505), customers);

CREATE TABLE shop.scratch LIKE shop.customers;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "clean_tables" = "true",
    "clean_partitions" = "true"
);

SHOW TABLES FROM shop;

SHOW PARTITIONS FROM shop.orders;

RECOVER TABLE shop.scratch;

RECOVER PARTITION p202506 FROM shop.orders;
