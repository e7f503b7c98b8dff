BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo ON (customers);

-- @now
DROP TABLE shop.customers;

-- @now
CREATE EXTERNAL TABLE shop.customers (id INT, name VARCHAR(40))
ENGINE = MYSQL
PROPERTIES (
    "host" = "mysql-1", "port" = "3306", "user" = "reader", "password" = "example",
    "database" = "erp", "table" = "customers"
);

-- @wait 10s
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (customers)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

CREATE VIEW shop.big_orders AS SELECT id FROM shop.orders WHERE amount > 70;

BACKUP SNAPSHOT shop.snap_0603 TO s3_repo ON (big_orders PARTITION (p202505));
