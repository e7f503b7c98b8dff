USE shop;

CREATE MATERIALIZED VIEW per_city AS
SELECT c.city, SUM(o.amount) FROM orders o JOIN customers c ON o.customer = c.id GROUP BY c.city;

CREATE MATERIALIZED VIEW per_customer AS
SELECT SUM(amount), customer FROM orders GROUP BY customer;

CREATE MATERIALIZED VIEW total AS SELECT SUM(amount) FROM orders;

CREATE MATERIALIZED VIEW per_customer AS
SELECT customer, SUM(amount) FROM orders GROUP BY customer;

-- @wait 60s
CREATE MATERIALIZED VIEW per_customer AS
SELECT customer, MAX(amount) FROM orders GROUP BY customer;

DROP MATERIALIZED VIEW orders ON orders;

DROP MATERIALIZED VIEW per_customer ON orders;
