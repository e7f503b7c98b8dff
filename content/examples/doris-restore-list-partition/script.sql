RESTORE SNAPSHOT shop.snap
FROM vault
ON (regions)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT * FROM shop.regions ORDER BY id;
