RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "reserve_replica" = "1");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "allow_load" = "yes");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "replication_num" = "three");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "replication_num" = "0");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "meta_version" = "latest");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00", "Timeout" = "3600");
