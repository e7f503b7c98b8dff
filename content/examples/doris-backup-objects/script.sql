CREATE VIEW shop.big_orders AS
SELECT id, amount FROM shop.orders WHERE amount > 50;

BACKUP SNAPSHOT shop.snap TO vault
ON (orders, big_orders);

DROP TABLE shop.orders FORCE;

DROP VIEW shop.big_orders;

RESTORE SNAPSHOT shop.snap
FROM vault
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT * FROM shop.big_orders;
