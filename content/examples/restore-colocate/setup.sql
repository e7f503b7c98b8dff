CREATE TABLE shop.members (id INT NOT NULL, level INT)
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 2
PROPERTIES ("replication_num" = "3", "colocate_with" = "by_id");

BACKUP SNAPSHOT shop.snap TO s3_repo ON (members);
