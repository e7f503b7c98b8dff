DROP TABLE shop.orders;

SHOW TABLES FROM shop;

RECOVER TABLE shop.orders;

SELECT count(*), sum(amount) FROM shop.orders;
