RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders);

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-10-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00");

RESTORE SNAPSHOT archive.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders AS june, customers AS june)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo EXCLUDE (customers AS clients)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (Orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders PARTITION (p202507))
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders TEMPORARY PARTITION (p202505))
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "reserve_replica" = "yes");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "meta_version" = "latest");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "timestamp" = "2025-06-01-09-00-00");

RESTORE SNAPSHOT shop.snap_0601 FROM `__keep_on_local__` ON (orders)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00");
