CREATE TABLE shop.parts (id INT NOT NULL)
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("colocate_with" = "by_id");

BACKUP SNAPSHOT shop.snap TO vault ON (parts);
