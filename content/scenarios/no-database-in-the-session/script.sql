SHOW TABLES;

SELECT * FROM orders;

USE shop;

SELECT * FROM orders;
