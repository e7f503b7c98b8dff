CREATE TABLE shop.parts (
    id INT NOT NULL
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2
PROPERTIES ("colocate_with" = "by_id");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (parts);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (parts)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

CREATE DATABASE archive;

RESTORE SNAPSHOT archive.snap_0601 FROM s3_repo
ON (parts)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

SHOW CREATE TABLE archive.parts;

DROP TABLE archive.parts FORCE;

CREATE TABLE archive.other (
    id INT NOT NULL
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 3
PROPERTIES ("colocate_with" = "by_id");

RESTORE SNAPSHOT archive.snap_0601 FROM s3_repo
ON (parts)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "reserve_colocate" = "true"
);
