CREATE ROLE backup_everything;
GRANT REPOSITORY ON SYSTEM TO ROLE backup_everything;
GRANT EXPORT ON ALL TABLES IN ALL DATABASES TO ROLE backup_everything;
GRANT backup_everything TO USER ana;

-- @user ana
SET ROLE backup_everything;

BACKUP SNAPSHOT shop.shop_0106 TO s3_repo;

BACKUP SNAPSHOT stock.stock_0106 TO s3_repo;
