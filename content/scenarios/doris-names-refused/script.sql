CREATE DATABASE `2025`;

CREATE DATABASE shop;

DROP DATABASE bazaar;

USE bazaar;

USE bazaar.shop;

DROP TABLE bazaar.orders;

DROP TABLE lake.shop.orders;

DROP TABLE refunds;

ALTER TABLE refunds ADD COLUMN amount INT;

ALTER TABLE visits RENAME `web visits`;

ALTER TABLE visits RENAME visits_of_all_pages_of_all_shops_in_all_cities_of_all_countries_2025;

ALTER TABLE visits RENAME visits;

ALTER TABLE visits RENAME orders;

ALTER TABLE visits RENAME COLUMN pages `page=s`;

ALTER TABLE visits RENAME COLUMN pages mv_pages;

ALTER TABLE visits RENAME COLUMN pages __DORIS_PAGES;

ALTER TABLE visits RENAME COLUMN id id;

ALTER TABLE visits RENAME COLUMN seconds minutes;

ALTER TABLE prices RENAME COLUMN price store;

ALTER TABLE orders RENAME COLUMN day ordered_on;

CREATE TABLE calls (id INT, minutes INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1
PROPERTIES ("light_schema_change" = "false");

ALTER TABLE calls RENAME COLUMN minutes seconds;

ALTER TABLE orders RENAME PARTITION p202504 `april 2025`;

ALTER TABLE visits RENAME PARTITION visits all_visits;

ALTER TABLE orders RENAME PARTITION p202504 p202504;

ALTER TABLE orders RENAME PARTITION p202503 march;

ALTER TABLE orders RENAME PARTITION p202504 p202505;

CREATE USER clerk;

GRANT SELECT_PRIV, DROP_PRIV ON shop.* TO clerk;

-- @user clerk
SHOW TABLES;

-- @user clerk
DROP TABLE visits;
