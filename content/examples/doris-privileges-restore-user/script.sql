CREATE USER mender;

GRANT LOAD_PRIV ON shop.* TO mender;

-- @user mender
RESTORE SNAPSHOT shop.snap FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

RESTORE SNAPSHOT shop.snap FROM vault
ON (orders AS orders_old)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");
