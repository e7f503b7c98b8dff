CREATE USER ana;

GRANT GRANT_PRIV ON shop.* TO ana;

CREATE USER ben;

-- @user ana
GRANT LOAD_PRIV ON shop.* TO ben;

-- @user root
GRANT SELECT_PRIV(name) ON shop.customers TO ben;

GRANT SELECT_PRIV(name) ON shop.* TO ben;

GRANT LOAD_PRIV(name) ON shop.customers TO ben;

-- @user ben
SELECT name FROM shop.customers;

SELECT city FROM shop.customers;
