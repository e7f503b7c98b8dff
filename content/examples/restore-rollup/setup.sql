CREATE TABLE shop.visits (day DATE NOT NULL, page INT NOT NULL, hits INT)
DUPLICATE KEY (day)
DISTRIBUTED BY HASH (day) BUCKETS 2
ROLLUP (by_page (page, hits))
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.visits VALUES ("2025-01-05", 1, 3);

BACKUP SNAPSHOT shop.snap TO s3_repo ON (visits);
