CREATE USER ana;

GRANT LOAD_PRIV, SELECT_PRIV ON shop.* TO ana;

-- @user ana
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

DROP REPOSITORY s3_repo;
