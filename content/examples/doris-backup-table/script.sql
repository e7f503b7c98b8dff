BACKUP SNAPSHOT shop.orders_full
TO vault
ON (orders)
PROPERTIES ("type" = "full");

SHOW BACKUP FROM shop;
