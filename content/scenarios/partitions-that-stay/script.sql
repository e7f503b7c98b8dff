ALTER TABLE shop.orders ADD PARTITION p202507 VALUES LESS THAN ("2025-08-01");

INSERT INTO shop.orders VALUES
    (106, "2025-06-20", 3, 41.00),
    (107, "2025-07-02", 1, 12.00);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.orders ORDER BY id;
