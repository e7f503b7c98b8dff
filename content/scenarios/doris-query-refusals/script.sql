USE shop;

SELECT total FROM orders;

SELECT id FROM orders, customers;

SELECT c.* FROM orders;

SELECT customer, day, COUNT(*) FROM orders GROUP BY customer;

SELECT customer FROM orders GROUP BY customer HAVING amount > 10;

SELECT customer FROM orders WHERE SUM(amount) > 100;

SELECT SUM(COUNT(*)) FROM orders;

SELECT UPPER(name, city) FROM customers;

SELECT id FROM orders UNION SELECT id, name FROM customers;

SELECT id FROM orders EXCEPT ALL SELECT id FROM customers;

SELECT (SELECT id, name FROM customers);

SELECT * FROM orders WHERE customer IN (SELECT id, name FROM customers);

SELECT (SELECT name FROM customers);

WITH names (id, name, city) AS (SELECT id, name FROM customers) SELECT name FROM names;

SELECT 1 FROM customers x JOIN orders x ON 1 = 1;

SELECT * FROM (SELECT id FROM orders);

SELECT * FROM orders PARTITION (p202512);
