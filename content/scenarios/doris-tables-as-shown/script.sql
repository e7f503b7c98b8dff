USE shop;

CREATE TABLE invoices (
  id BIGINT NOT NULL,
  due DATE NOT NULL,
  total DECIMAL(12, 2) DEFAULT "0.00" COMMENT "gross",
  note STRING,
  INDEX by_note (note) USING INVERTED COMMENT "words"
) UNIQUE KEY(id, due)
PARTITION BY RANGE(due) (FROM ("2025-05-01") TO ("2025-07-01") INTERVAL 1 MONTH)
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("enable_unique_key_merge_on_write" = "true");

SHOW CREATE TABLE invoices;

DESC invoices;

CREATE TABLE visits (
  day DATE,
  page VARCHAR(40),
  hits BIGINT SUM DEFAULT "0",
  visitors BITMAP BITMAP_UNION
) AGGREGATE KEY(day, page)
DISTRIBUTED BY HASH(day) BUCKETS AUTO;

SHOW CREATE TABLE visits;

DESC visits ALL;

CREATE TABLE stock (day DATE NOT NULL, pieces INT)
DUPLICATE KEY(day)
PARTITION BY RANGE(day) ()
DISTRIBUTED BY HASH(day) BUCKETS 2
PROPERTIES (
  "dynamic_partition.enable" = "true",
  "dynamic_partition.time_unit" = "DAY",
  "dynamic_partition.end" = "2",
  "dynamic_partition.prefix" = "p"
);

SHOW PARTITIONS FROM stock;
