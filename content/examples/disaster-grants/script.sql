DROP TABLE shop.orders FORCE;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

-- @user ana
SELECT count(*) FROM shop.orders;

-- @user root
GRANT SELECT ON TABLE shop.orders TO ana;

-- @user ana
SELECT count(*) FROM shop.orders;
