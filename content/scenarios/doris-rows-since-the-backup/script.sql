BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (orders PARTITION (p202504, p202505));

INSERT INTO shop.orders VALUES (106, "2025-05-30", 3, 5.00), (107, "2025-06-02", 1, 6.00);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

SELECT id FROM shop.orders ORDER BY id;

SHOW PARTITIONS FROM shop.orders;
