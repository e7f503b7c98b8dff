BACKUP SNAPSHOT snap TO vault;

USE shop;

BACKUP SNAPSHOT snap TO vault;

BACKUP SNAPSHOT shop.`nightly-2025-01-06:1` TO vault;

BACKUP SNAPSHOT shop.`snap of today` TO vault;

BACKUP SNAPSHOT internal.shop.snap2 TO vault;
