CREATE ROLE backup_shop;
GRANT REPOSITORY ON SYSTEM TO ROLE backup_shop;
GRANT EXPORT ON ALL TABLES IN DATABASE shop TO ROLE backup_shop;
GRANT backup_shop TO USER ana;

-- @user ana
SET ROLE backup_shop;

BACKUP SNAPSHOT shop.shop_0106 TO s3_repo;
