CREATE DATABASE archive;

BACKUP SNAPSHOT archive.snap TO vault;

SHOW SNAPSHOT ON vault;

BACKUP SNAPSHOT shop.nothing TO vault
EXCLUDE (orders, customers);
