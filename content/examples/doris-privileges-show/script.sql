-- @user keeper
SHOW BACKUP FROM shop;

-- @user root
GRANT LOAD_PRIV ON shop.* TO keeper;

-- @user keeper
SHOW BACKUP FROM shop;

SHOW SNAPSHOT ON vault;
