CREATE TABLE shop.notes (id INT)
DISTRIBUTED BY HASH (id) BUCKETS 1
PROPERTIES ("replication_num" = "1");

BACKUP SNAPSHOT shop.snap TO vault ON (notes);
