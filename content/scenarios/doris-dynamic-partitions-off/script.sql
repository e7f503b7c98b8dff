CREATE TABLE shop.visits (
    id INT NOT NULL,
    day DATE NOT NULL
)
DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(id) BUCKETS 2
PROPERTIES (
    "dynamic_partition.enable" = "true",
    "dynamic_partition.time_unit" = "DAY",
    "dynamic_partition.start" = "-7",
    "dynamic_partition.end" = "2",
    "dynamic_partition.prefix" = "p",
    "dynamic_partition.buckets" = "2"
);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP TABLE shop.visits FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (visits)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00"
);

SHOW CREATE TABLE shop.visits;

DROP TABLE shop.visits FORCE;

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (visits)
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-00-00",
    "reserve_dynamic_partition_enable" = "true"
);

SHOW CREATE TABLE shop.visits;
