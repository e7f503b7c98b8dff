BACKUP SNAPSHOT shop.without_orders
TO vault
EXCLUDE (orders);

BACKUP SNAPSHOT shop.without_p1
TO vault
EXCLUDE (orders PARTITION (p1));

BACKUP SNAPSHOT shop.without_nothing
TO vault
EXCLUDE (ordres);

SHOW BACKUP FROM shop;
