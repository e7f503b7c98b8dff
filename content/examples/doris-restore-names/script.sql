RESTORE SNAPSHOT shop.snip FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT archive.snap FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (Orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders PARTITION (p4))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (shop.orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders AS o, customers AS o)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
