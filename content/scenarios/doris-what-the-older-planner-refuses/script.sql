USE shop;

SELECT *;

SELECT * FROM customers GROUP BY city;

INSERT INTO customers (id, id) VALUES (4, 5);

DELETE FROM orders TEMPORARY PARTITION tp202505 WHERE id = 101;
