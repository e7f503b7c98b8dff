ADMIN SET FRONTEND CONFIG ("enable_backup_materialized_view" = "true");

CREATE MATERIALIZED VIEW shop.sales_by_day
DISTRIBUTED BY HASH(day) BUCKETS 2
REFRESH MANUAL
AS SELECT day, sum(amount) AS total FROM shop.orders GROUP BY day;

ALTER MATERIALIZED VIEW shop.sales_by_day INACTIVE;
