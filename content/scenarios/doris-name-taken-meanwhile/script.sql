CREATE TABLE shop.clicks (
    id INT NOT NULL,
    page VARCHAR(100)
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 96;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP TABLE shop.clicks FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (clicks)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

-- @now
-- @wait 3100ms
CREATE TABLE shop.clicks (
    id INT NOT NULL
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 1;

-- @until CANCELLED
SHOW TABLES FROM shop;
