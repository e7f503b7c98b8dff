CREATE TABLE shop.stores (
  region VARCHAR(10) NOT NULL,
  city VARCHAR(40)
)
DUPLICATE KEY (region)
PARTITION BY LIST (region) (
  PARTITION asia VALUES IN ("CN", "JP"),
  PARTITION europe VALUES IN ("DE", "FR")
)
DISTRIBUTED BY HASH (region) BUCKETS 2
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.stores VALUES ("CN", "Suzhou"), ("JP", "Nara"), ("DE", "Ulm");

BACKUP SNAPSHOT shop.snap TO s3_repo;
