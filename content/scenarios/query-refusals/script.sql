SELECT id FROM orders, customers;

SELECT c.* FROM customers;

SELECT a.id FROM orders a JOIN customers a ON a.customer = a.id;

SELECT * FROM (SELECT city FROM customers);

WITH cities (name, country) AS (SELECT city FROM customers) SELECT * FROM cities;

SELECT * FROM orders, LATERAL (SELECT 1) x;

SELECT * FROM orders LEFT JOIN generate_series(1, 2) x ON TRUE;

SELECT * FROM generate_series(1, 2);

SELECT * FROM orders, numbers(2) x;

SELECT id, name FROM customers UNION SELECT id FROM orders;

SELECT id FROM orders EXCEPT ALL SELECT id FROM customers;

SELECT DISTINCT count(*) FROM orders;

SELECT (SELECT id, name FROM customers);

SELECT * FROM orders WHERE customer IN (SELECT id, name FROM customers);

SELECT (SELECT id FROM customers);

CREATE VIEW cities AS SELECT city FROM customers;

INSERT INTO cities VALUES ("Kyoto");

INSERT OVERWRITE cities VALUES ("Kyoto");

DELETE FROM cities WHERE city = "Kyoto";
