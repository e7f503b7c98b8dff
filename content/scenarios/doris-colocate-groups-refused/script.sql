USE shop;

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY RANDOM BUCKETS 4
PROPERTIES ("colocate_with" = "sales");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("colocate_with" = "sales");

CREATE TABLE receipts (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 8
PROPERTIES ("colocate_with" = "sales");

CREATE TABLE receipts (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id, total) BUCKETS 4
PROPERTIES ("colocate_with" = "sales");

CREATE TABLE receipts (id BIGINT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("colocate_with" = "sales");

CREATE TABLE receipts (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("colocate_with" = "sales", "replication_num" = "2");

CREATE TABLE receipts (id INT, due DATE)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("colocate_with" = "sales", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.buckets" = "8");

CREATE TABLE receipts (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS AUTO
PROPERTIES ("colocate_with" = "others");
