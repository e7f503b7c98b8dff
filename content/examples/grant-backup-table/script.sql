CREATE ROLE backup_orders;
GRANT REPOSITORY ON SYSTEM TO ROLE backup_orders;
GRANT EXPORT ON TABLE shop.orders TO ROLE backup_orders;
GRANT backup_orders TO USER ana;

-- @user ana
SET ROLE backup_orders;

BACKUP SNAPSHOT shop.orders_0106 TO s3_repo ON (orders);

BACKUP SNAPSHOT shop.customers_0106 TO s3_repo ON (customers);
