USE shop;

CREATE VIEW spent AS
SELECT c.name, SUM(o.amount) AS total
FROM orders o JOIN customers c ON o.customer = c.id
GROUP BY c.name;

SHOW CREATE VIEW spent;

SELECT * FROM spent ORDER BY total DESC;

CREATE VIEW cities (city, people COMMENT 'how many') AS SELECT city, COUNT(*) FROM customers GROUP BY city;

SHOW CREATE VIEW cities;

CREATE VIEW all_customers AS SELECT * FROM customers;

SHOW CREATE VIEW all_customers;

DROP TABLE customers;

SELECT * FROM all_customers;
