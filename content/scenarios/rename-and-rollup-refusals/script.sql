ALTER TABLE visits RENAME visits;

ALTER TABLE visits RENAME prices;

ALTER TABLE orders ADD ROLLUP orders (id, customer);

ALTER TABLE orders ADD ROLLUP by_day (id, minutes);

ALTER TABLE stock ADD ROLLUP by_store (pieces, product);

ALTER TABLE prices ADD ROLLUP by_store (product, price);

ALTER TABLE stock ADD ROLLUP by_store (product, shelf);

ALTER TABLE stock ADD ROLLUP by_store (pieces);

ALTER TABLE orders DROP ROLLUP by_year;

ALTER TABLE orders RENAME ROLLUP by_year by_month;

ALTER TABLE orders ADD ROLLUP by_customer (customer, id);

ALTER TABLE orders ADD ROLLUP by_customer (customer, amount);

ALTER TABLE orders ADD ROLLUP by_amount (amount, id);

ALTER TABLE orders RENAME ROLLUP by_customer by_amount;

ALTER TABLE orders ADD ROLLUP by_month (day, amount);

-- @now
ALTER TABLE orders ADD COLUMN note INT;

-- @wait 1m
ALTER TABLE orders MODIFY COLUMN customer BIGINT;

-- @now
ALTER TABLE orders ADD COLUMN note INT;

ALTER TABLE visits SET ("replication_num" = "1", "storage_medium" = "HDD");

ALTER TABLE visits SET ("no_such_property" = "1");

ALTER TABLE visits SET ("enable_persistent_index" = "perhaps");
