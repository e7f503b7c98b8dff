BACKUP SNAPSHOT shop.snap TO vault;

-- @until SNAPSHOTING
CANCEL BACKUP FROM shop;

SHOW SNAPSHOT ON vault;

BACKUP SNAPSHOT shop.snap TO vault;
