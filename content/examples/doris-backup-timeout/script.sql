BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES ("timeout" = "599");

BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES ("timeout" = "1h");

BACKUP SNAPSHOT shop.snap TO vault
ON (customers)
PROPERTIES ("timeout" = "600");

-- @until UPLOADING
-- @fault {"type": "storage", "mode": "unreachable"}
-- @until CANCELLED
SHOW BACKUP FROM shop;
