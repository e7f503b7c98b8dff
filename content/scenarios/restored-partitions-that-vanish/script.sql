CREATE TABLE shop.clicks (day DATE NOT NULL, page INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) (PARTITION may VALUES [("2025-05-01"), ("2025-06-01")))
DISTRIBUTED BY HASH(page) BUCKETS 2
PROPERTIES (
    "dynamic_partition.time_unit" = "DAY",
    "dynamic_partition.start" = "-30",
    "dynamic_partition.end" = "3"
);

INSERT INTO shop.clicks VALUES ("2025-05-30", 1), ("2025-05-31", 2);

BACKUP SNAPSHOT shop.clicks_0601 TO s3_repo ON (clicks);

DROP TABLE shop.clicks FORCE;

-- @wait 60d
RESTORE SNAPSHOT shop.clicks_0601 FROM s3_repo
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.clicks;

-- @wait 30m
SHOW DYNAMIC PARTITION TABLES FROM shop;

SELECT * FROM shop.clicks;
