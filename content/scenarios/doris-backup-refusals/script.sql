BACKUP SNAPSHOT shop.`june 1st` TO s3_repo;

BACKUP SNAPSHOT shop.`` TO s3_repo;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repos;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (shop.orders);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders, orders);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders AS orders_saved);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (order_lines);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders PARTITION (p202507));

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("timeout" = "10m");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("timeout" = "300");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("type" = "differential");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("content" = "schema");

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders)
PROPERTIES ("timeuot" = "3600");
