DROP TABLE shop.orders FORCE;

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

-- @user ana
SELECT count(*) FROM shop.orders;
