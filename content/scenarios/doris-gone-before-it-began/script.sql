BACKUP SNAPSHOT shop.snap_orders TO s3_repo
ON (orders PARTITION (p202504));

-- @now
ALTER TABLE shop.orders DROP PARTITION p202504;

-- @until CANCELLED
BACKUP SNAPSHOT shop.snap_all TO s3_repo;

-- @now
DROP TABLE shop.customers;

-- @wait 1m
CREATE DATABASE empty;

BACKUP SNAPSHOT empty.snap_empty TO s3_repo;

CREATE DATABASE scratch;

CREATE TABLE scratch.t (
    id INT NOT NULL
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 1;

BACKUP SNAPSHOT scratch.snap_scratch TO s3_repo;

-- @now
DROP DATABASE scratch FORCE;

-- @wait 10s
SHOW BACKUP FROM shop;
