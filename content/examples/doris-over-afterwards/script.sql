RESTORE SNAPSHOT shop.snap
FROM vault
ON (orders)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SHOW RESTORE FROM shop;

SELECT date_trunc("month", day) AS month, count(*), sum(amount)
FROM shop.orders GROUP BY month ORDER BY month;

INSERT INTO shop.orders VALUES (7, "2025-01-06", 11);

SELECT count(*) FROM shop.orders;
