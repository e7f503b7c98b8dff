CREATE TABLE shop.notes (id INT NOT NULL, note VARCHAR(100))
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 1
PROPERTIES ("replication_num" = "1");

INSERT INTO shop.notes VALUES (1, "call back");

BACKUP SNAPSHOT shop.snap TO s3_repo ON (notes);
