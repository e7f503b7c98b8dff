CREATE MATERIALIZED VIEW per_customer AS
SELECT customer, SUM(amount) FROM shop.orders GROUP BY customer;

-- @wait 60s
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

CREATE DATABASE copy;

RESTORE SNAPSHOT copy.snap_0601 FROM s3_repo
PROPERTIES (
    "backup_timestamp" = "2025-06-01-09-01-01"
);

DROP MATERIALIZED VIEW per_day ON copy.orders;

DROP MATERIALIZED VIEW per_customer ON copy.orders;

SELECT * FROM copy.orders;
