RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_copy)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "replication_num" = "1", "reserve_replica" = "true");

SHOW RESTORE FROM shop;

SHOW CREATE TABLE shop.customers_copy;

ADMIN SET FRONTEND CONFIG ("force_olap_table_replication_allocation" = "tag.location.default: 2");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers AS customers_again)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00", "reserve_replica" = "true");

SHOW RESTORE FROM shop;
