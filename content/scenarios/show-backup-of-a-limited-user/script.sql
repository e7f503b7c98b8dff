CREATE USER ana;

GRANT REPOSITORY ON SYSTEM TO ana;

GRANT EXPORT ON TABLE shop.orders TO ana;

SHOW BACKUP FROM shop;

-- @user ana
SHOW BACKUP FROM shop;

-- @user root
GRANT EXPORT ON TABLE shop.customers TO ana;

-- @user ana
SHOW BACKUP FROM shop;
