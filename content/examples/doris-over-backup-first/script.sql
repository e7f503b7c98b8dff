INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

BACKUP SNAPSHOT shop.before_restore TO vault ON (orders);

RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT count(*), sum(amount), max(day) FROM shop.orders;

SHOW SNAPSHOT ON vault;
