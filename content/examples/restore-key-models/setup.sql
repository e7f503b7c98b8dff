CREATE TABLE shop.totals (day DATE NOT NULL, amount BIGINT SUM DEFAULT "0")
AGGREGATE KEY (day)
DISTRIBUTED BY HASH (day) BUCKETS 1
PROPERTIES ("replication_num" = "3");

CREATE TABLE shop.latest (id INT NOT NULL, state VARCHAR(10))
UNIQUE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 1
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.totals VALUES ("2025-01-05", 30), ("2025-01-05", 12);

INSERT INTO shop.latest VALUES (1, "open"), (1, "paid");

BACKUP SNAPSHOT shop.snap TO s3_repo;
