BACKUP SNAPSHOT shop.snap TO vault;

-- @now
BACKUP SNAPSHOT shop.orders_only TO vault ON (orders);

CANCEL BACKUP FROM shop;

BACKUP SNAPSHOT shop.orders_only TO vault ON (orders);

SHOW BACKUP FROM shop;
