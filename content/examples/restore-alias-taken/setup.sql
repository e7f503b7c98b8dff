CREATE TABLE shop.clients (
  id INT NOT NULL,
  name VARCHAR(40)
)
PRIMARY KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3");
