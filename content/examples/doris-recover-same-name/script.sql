DROP TABLE shop.customers;

CREATE TABLE shop.customers (id INT NOT NULL)
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");

DROP TABLE shop.customers;

RECOVER TABLE shop.customers AS customers_last;

RECOVER TABLE shop.customers AS customers_first;

SELECT count(*) FROM shop.customers_first;
