CREATE USER ana;

-- @user ana
SELECT name FROM shop.customers;

SHOW PARTITIONS FROM shop.orders;

INSERT INTO shop.customers VALUES (4, "Dora", "Dijon");

CREATE TABLE shop.notes (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;

CREATE VIEW shop.one AS SELECT 1 AS one;

ALTER TABLE shop.orders RENAME old_orders;

TRUNCATE TABLE shop.orders;

DROP TABLE shop.orders;

DROP DATABASE shop;

SHOW CREATE DATABASE shop;

CREATE DATABASE archive;

ADMIN SET FRONTEND CONFIG ("max_backup_restore_job_num_per_db" = "20");

-- @user bob
SHOW DATABASES;
