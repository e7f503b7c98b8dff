RESTORE SNAPSHOT snap FROM vault DATABASE shop
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (TABLE orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders AS o PARTITION (p1))
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault ON (orders AS archive.orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
