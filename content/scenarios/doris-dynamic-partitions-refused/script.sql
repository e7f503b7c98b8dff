USE shop;

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DECADE", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.start" = "3");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.start" = "soon");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.buckets" = "many");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "maybe", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "1-");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.replication_num" = "0");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.replication_num" = "many");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.history_partition_num" = "-3");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.history_partition_num" = "many");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "WEEK", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.start_day_of_week" = "9");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "5000", "dynamic_partition.prefix" = "p");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.time_zone" = "Moon");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(id, due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "HOUR", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.create_history_partition" = "true");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.days" = "7");

CREATE TABLE invoices (id INT NOT NULL, due DATE, branch VARCHAR(9) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY RANGE(due) ()
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p");

ALTER TABLE invoices SET ("dynamic_partition.end" = "");

ALTER TABLE invoices ADD PARTITION p2026 VALUES LESS THAN ("2026-01-01");

ALTER TABLE orders SET ("dynamic_partition.enable" = "true");
