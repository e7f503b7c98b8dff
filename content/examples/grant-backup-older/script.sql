GRANT LOAD_PRIV ON shop.* TO ana;

-- @user ana
BACKUP SNAPSHOT shop.shop_0106 TO s3_repo;
