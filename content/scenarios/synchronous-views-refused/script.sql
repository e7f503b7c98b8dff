CREATE MATERIALIZED VIEW by_customer AS SELECT o.id FROM orders o JOIN customers c ON o.customer = c.id;

CREATE MATERIALIZED VIEW by_customer AS SELECT id, name FROM customers;

CREATE MATERIALIZED VIEW by_customer AS SELECT * FROM orders;

CREATE MATERIALIZED VIEW by_customer AS SELECT customer, count(DISTINCT id) FROM orders GROUP BY customer;

CREATE MATERIALIZED VIEW by_customer AS SELECT sum(amount), customer FROM orders GROUP BY customer;

CREATE MATERIALIZED VIEW by_customer AS SELECT customer + 1, sum(amount) FROM orders GROUP BY customer + 1;

CREATE MATERIALIZED VIEW by_customer AS SELECT sum(amount) FROM orders;

CREATE MATERIALIZED VIEW by_customer AS SELECT customer, sum(amount) FROM orders GROUP BY customer HAVING sum(amount) > 1;

CREATE MATERIALIZED VIEW by_customer AS SELECT product, pieces FROM stock;

CREATE MATERIALIZED VIEW by_customer AS SELECT id, name FROM customers;

CREATE VIEW busy_days AS SELECT id, pages FROM visits;

CREATE MATERIALIZED VIEW days AS SELECT id, pages FROM busy_days;

CREATE MATERIALIZED VIEW visits AS SELECT id, customer FROM orders;

DROP MATERIALIZED VIEW visits;

CREATE MATERIALIZED VIEW next_customer AS SELECT customer + 1 AS next, sum(amount) FROM orders GROUP BY customer + 1;

CREATE MATERIALIZED VIEW orders AS SELECT customer, sum(amount) FROM orders GROUP BY customer;


CREATE MATERIALIZED VIEW by_customer AS SELECT customer, sum(amount) FROM orders GROUP BY customer;

CREATE MATERIALIZED VIEW by_customer AS SELECT customer, max(amount) FROM orders GROUP BY customer;

CREATE MATERIALIZED VIEW by_customer AS SELECT pages, count(id) FROM visits GROUP BY pages;

ALTER TABLE orders DROP ROLLUP orders;
