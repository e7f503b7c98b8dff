DROP TABLE shop.totals;

DROP TABLE shop.latest;

DROP TABLE shop.customers;

RESTORE SNAPSHOT shop.snap
FROM s3_repo
ON (totals, latest, customers)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");

SELECT * FROM shop.totals ORDER BY day;

SELECT * FROM shop.latest ORDER BY id;

SELECT * FROM shop.customers ORDER BY id;
