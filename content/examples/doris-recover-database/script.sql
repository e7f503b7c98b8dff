CREATE VIEW shop.large_orders AS SELECT id, amount FROM shop.orders WHERE amount > 50;

DROP DATABASE shop;

RECOVER DATABASE shop AS shop_again;

SHOW TABLES FROM shop_again;
