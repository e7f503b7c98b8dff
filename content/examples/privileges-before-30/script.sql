CREATE USER keeper;

GRANT LOAD_PRIV ON shop.* TO keeper;

-- @user keeper
BACKUP SNAPSHOT shop.nightly TO s3_repo;

DROP REPOSITORY s3_repo;
