BACKUP SNAPSHOT shop.snap TO vault (orders);

BACKUP SNAPSHOT shop.snap TO vault ON (orders) EXCLUDE (customers);

BACKUP SNAPSHOT shop.snap TO vault ON (orders PARTITION ("p1"));

BACKUP SNAPSHOT shop.snap TO 'vault';

BACKUP SNAPSHOT shop.snap TO vault PROPERTIES ("type" = "full") ON (orders);

BACKUP GLOBAL SNAPSHOT snap TO vault;
