BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders PARTITION (p202504))
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @until DOWNLOADING
SELECT * FROM shop.orders;

SELECT id FROM shop.orders PARTITION (p202505);

INSERT INTO shop.orders VALUES (106, "2025-04-30", 3, 5.00);

INSERT INTO shop.orders VALUES (107, "2025-05-30", 3, 5.00);

ALTER TABLE shop.orders ADD COLUMN note VARCHAR(20);

DROP TABLE shop.orders;

-- @until FINISHED
SELECT COUNT(*) FROM shop.orders;
