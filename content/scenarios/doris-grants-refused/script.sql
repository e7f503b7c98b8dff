CREATE USER ana;

GRANT ADMIN_PRIV ON *.* TO ana;

GRANT LOAD_PRIV ON *.shop.* TO ana;

GRANT LOAD_PRIV ON shop.* TO nobody;

GRANT LOAD_PRIV ON nothing.* TO ana;

GRANT LOAD_PRIV ON shop.nothing TO ana;

GRANT SELECT_PRIV ON nowhere.*.* TO ana;

GRANT USAGE_PRIV ON shop.* TO ana;

GRANT LOAD_PRIV ON RESOURCE 'mysql' TO ana;

GRANT USAGE_PRIV ON WORKLOAD GROUP '*' TO ana;

REVOKE ALTER_PRIV ON shop.customers FROM ana;

-- @user admin
GRANT NODE_PRIV ON *.*.* TO ana;
