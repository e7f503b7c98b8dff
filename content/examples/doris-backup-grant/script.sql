CREATE USER ana;

-- @user ana
BACKUP SNAPSHOT shop.snap TO vault;

-- @user root
GRANT LOAD_PRIV ON shop.* TO ana;

-- @user ana
BACKUP SNAPSHOT shop.snap TO vault;

DROP REPOSITORY vault;
