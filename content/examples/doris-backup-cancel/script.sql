BACKUP SNAPSHOT shop.snap TO vault;

-- @until SAVE_META
USE shop;

CANCEL BACKUP;

SHOW SNAPSHOT ON vault;

BACKUP SNAPSHOT shop.snap TO vault;

CANCEL BACKUP FROM shop;
