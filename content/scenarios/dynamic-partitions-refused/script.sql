CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day, hits)
PARTITION BY RANGE(day, hits) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "MINUTE", "dynamic_partition.end" = "3");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "HOUR", "dynamic_partition.end" = "3");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "600");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.buckets" = "4", "colocate_with" = "clicks");

ALTER TABLE orders SET ("dynamic_partition.enable" = "true");

CREATE TABLE clicks (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.buckets" = "2", "colocate_with" = "clicks");

ALTER TABLE clicks SET ("dynamic_partition.buckets" = "4");

ALTER TABLE clicks SET ("dynamic_partition.start" = "7");

ALTER TABLE clicks SET ("dynamic_partition.end" = "soon");

ALTER TABLE clicks SET ("dynamic_partition.end" = "");

ALTER TABLE clicks SET ("dynamic_partition.enable" = "on");

ALTER TABLE clicks SET ("dynamic_partition.prefix" = "2025");

ALTER TABLE clicks SET ("dynamic_partition.replication_num" = "0");

ALTER TABLE clicks SET ("dynamic_partition.replication_num" = "all");

ALTER TABLE clicks SET ("dynamic_partition.history_partition_num" = "-1");

ALTER TABLE clicks SET ("dynamic_partition.start_day_of_week" = "monday");

ALTER TABLE clicks SET ("dynamic_partition.start_day_of_month" = "31");

ALTER TABLE clicks SET ("dynamic_partition.time_zone" = "Nowhere");

ALTER TABLE clicks ADD PARTITION may VALUES [("2025-05-01"), ("2025-06-01"));

CREATE TABLE visitors (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.buckets" = "many");

CREATE TABLE visitors (day DATE NOT NULL, hits INT)
DUPLICATE KEY(day)
PARTITION BY date_trunc('day', day)
DISTRIBUTED BY HASH(hits) BUCKETS 2
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3");
