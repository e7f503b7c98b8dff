DROP TABLE shop.customers;

CREATE TABLE shop.customers (id INT NOT NULL, name VARCHAR(40), city VARCHAR(40))
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");

RECOVER TABLE shop.customers;

ALTER TABLE shop.customers RENAME customers_new;

RECOVER TABLE shop.customers;

SHOW TABLES FROM shop LIKE "customers%";
