GRANT REPOSITORY ON SYSTEM TO keeper;

GRANT EXPORT ON TABLE shop.orders TO keeper;

-- @user keeper
SHOW BACKUP FROM shop;

-- @user root
GRANT EXPORT ON TABLE shop.customers TO keeper;

-- @user keeper
SHOW BACKUP FROM shop;
