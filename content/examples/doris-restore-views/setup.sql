CREATE VIEW shop.big_orders AS
SELECT id, amount FROM shop.orders WHERE amount > 50;

BACKUP SNAPSHOT shop.snap TO vault;
