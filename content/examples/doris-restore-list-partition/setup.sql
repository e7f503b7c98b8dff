CREATE TABLE shop.regions (id INT NOT NULL, region VARCHAR(10) NOT NULL)
DUPLICATE KEY (id, region)
PARTITION BY LIST (region) (
  PARTITION eu VALUES IN ("eu"),
  PARTITION jp VALUES IN ("jp")
)
DISTRIBUTED BY HASH (id) BUCKETS 1
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.regions VALUES (1, "eu"), (2, "jp");

BACKUP SNAPSHOT shop.snap TO vault ON (regions);

ALTER TABLE shop.regions DROP PARTITION jp;
