USE shop;

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_num" = "many");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_num" = "40000");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_num" = "0");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_num" = "5");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_allocation" = "tag.location.default");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_allocation" = "tag.location.cold: 1");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("storage_medium" = "TAPE");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("compression" = "brotli");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("bloom_filter_columns" = "number");

CREATE TABLE invoices (id INT, tiny TINYINT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("bloom_filter_columns" = "tiny");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("bloom_filter_columns" = "total, total");

CREATE TABLE invoices (id INT, total INT SUM)
AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("bloom_filter_columns" = "total");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("light_schema_change" = "maybe");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("storage_policy" = "cold_after_a_week");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("in_memory" = "true");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("min_load_replica_num" = "4");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("compaction_policy" = "weekly");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("storage_format" = "V9");

CREATE TABLE invoices (id INT, total INT)
DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replicas" = "3");

ALTER TABLE orders ADD PARTITION p202509 VALUES LESS THAN ("2025-10-01") ("replicas" = "3");
