BACKUP SNAPSHOT shop.snap TO vault;

BACKUP SNAPSHOT shop.snap TO vault;

BACKUP SNAPSHOT shop.snap
TO vault
PROPERTIES ("type" = "incremental");

BACKUP SNAPSHOT shop.snap2
TO vault
PROPERTIES ("type" = "incremental");

SHOW SNAPSHOT ON vault;
