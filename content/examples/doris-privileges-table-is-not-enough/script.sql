GRANT LOAD_PRIV ON shop.orders TO keeper;

-- @user keeper
BACKUP SNAPSHOT shop.nightly TO vault ON (orders);

-- @user root
GRANT LOAD_PRIV ON shop.* TO keeper;

-- @user keeper
BACKUP SNAPSHOT shop.nightly TO vault ON (orders);
