BACKUP SNAPSHOT shop.nightly TO vault;
