UPDATE orders SET amount = 0 WHERE id = 101;

UPDATE customers SET town = "Kyoto" WHERE id = 1;

UPDATE customers SET id = 4 WHERE id = 1;

UPDATE customers SET city = "Kyoto", name = "Akari";

DELETE FROM orders USING customers WHERE orders.customer = customers.id;

WITH gone AS (SELECT 101 AS id) DELETE FROM orders WHERE id = 101;

UPDATE customers SET city = "Kyoto" WHERE id = 1;

SELECT name, city FROM customers WHERE id = 1;
