BACKUP SNAPSHOT shop.snap TO volt;

BACKUP SNAPSHOT shap.snap TO vault;

BACKUP SNAPSHOT shop.snap TO vault ON (shop.orders);

BACKUP SNAPSHOT shop.snap TO vault ON (orders, orders);

BACKUP SNAPSHOT shop.snap TO vault ON (orders AS orders_old);

BACKUP SNAPSHOT shop.snap TO vault ON (Orders);

BACKUP SNAPSHOT shop.snap TO vault ON (orders PARTITION (p4));
