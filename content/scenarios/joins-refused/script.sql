SELECT id FROM orders, customers;

SELECT invoices.* FROM orders;

SELECT 1 FROM orders o JOIN customers o ON o.id = o.id;

SELECT * FROM (SELECT id FROM orders);

SELECT * FROM (SELECT id FROM orders) o (a, b);

WITH o (a, b) AS (SELECT id FROM orders) SELECT * FROM o;

SELECT * FROM orders, LATERAL (SELECT 1) x;

SELECT * FROM orders LEFT JOIN generate_series(1, 2) g ON TRUE;

SELECT * FROM generate_series(1, 2);

SELECT * FROM orders, numbers(10) n;

SELECT * FROM TABLE(generate_series(1, 2)) g (a, b);

SELECT * FROM TABLE(generate_series(1, 2, 0));

SELECT id FROM orders UNION SELECT id, customer FROM orders;

SELECT id FROM orders EXCEPT ALL SELECT id FROM customers;

SELECT DISTINCT count(*) FROM orders;

SELECT (SELECT id, customer FROM orders);

SELECT * FROM orders WHERE id IN (SELECT id, name FROM customers);

SELECT (SELECT id FROM orders);
