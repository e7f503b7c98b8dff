DROP TABLE shop.customers;

CREATE TABLE shop.customers (id INT NOT NULL, name VARCHAR(40))
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");

DROP TABLE shop.customers;

RECOVER TABLE shop.customers;

SELECT * FROM shop.customers;

ALTER TABLE shop.customers RENAME customers_empty;

RECOVER TABLE shop.customers;
