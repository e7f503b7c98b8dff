CREATE TABLE shop.notes (
    id INT NOT NULL,
    body VARCHAR(100)
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2
PROPERTIES ("replication_num" = "1");

INSERT INTO shop.notes VALUES (1, "call back");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (notes)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (notes)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "reserve_replica" = "true"
);
