RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_num" = "three");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_num" = "40000");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_num" = "0");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_allocation" = "3");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_allocation" = "tag.location.default: three");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_allocation" = "tag.location.default: 5");
