CREATE ROLE backup_shop;

GRANT LOAD_PRIV ON shop.* TO ROLE 'backup_shop';

CREATE USER keeper DEFAULT ROLE 'backup_shop';

-- @user keeper
BACKUP SNAPSHOT shop.nightly TO vault;
