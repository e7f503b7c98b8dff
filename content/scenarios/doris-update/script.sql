USE shop;

UPDATE customers SET city = 'Kyoto' WHERE id = 1;

SELECT name, city FROM customers WHERE city = 'Kyoto';

UPDATE customers c SET c.city = 'London' FROM orders o WHERE o.customer = c.id AND o.amount > 200;

UPDATE orders SET amount = 0 WHERE id = 101;

UPDATE customers SET id = 9 WHERE id = 1;

UPDATE customers SET town = 'Oslo' WHERE id = 1;
