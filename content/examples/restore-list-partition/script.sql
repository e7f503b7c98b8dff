ALTER TABLE shop.stores DROP PARTITION asia FORCE;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (stores)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SHOW RESTORE FROM shop;

DROP TABLE shop.stores;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (stores)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT city FROM shop.stores ORDER BY city;
