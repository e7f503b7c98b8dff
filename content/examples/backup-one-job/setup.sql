CREATE DATABASE stock;
CREATE TABLE stock.items (id INT NOT NULL, pieces INT)
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");
INSERT INTO stock.items VALUES (1, 12), (2, 7);
