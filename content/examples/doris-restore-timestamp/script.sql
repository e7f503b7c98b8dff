SHOW SNAPSHOT ON vault;

RESTORE SNAPSHOT shop.snap FROM vault ON (orders);

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-10-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
