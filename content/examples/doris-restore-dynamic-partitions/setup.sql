CREATE TABLE shop.visits (id INT NOT NULL, day DATE NOT NULL)
DUPLICATE KEY (id, day)
PARTITION BY RANGE (day) ()
DISTRIBUTED BY HASH (id) BUCKETS 1
PROPERTIES (
  "dynamic_partition.enable" = "true",
  "dynamic_partition.time_unit" = "DAY",
  "dynamic_partition.start" = "-3",
  "dynamic_partition.end" = "1",
  "dynamic_partition.prefix" = "p",
  "dynamic_partition.buckets" = "1"
);

BACKUP SNAPSHOT shop.snap TO vault ON (visits);

DROP TABLE shop.visits FORCE;
