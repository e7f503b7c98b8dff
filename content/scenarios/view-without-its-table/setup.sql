CREATE MATERIALIZED VIEW shop.sales_by_day
DISTRIBUTED BY HASH(day) BUCKETS 2
REFRESH MANUAL
AS SELECT day, sum(amount) AS total FROM shop.orders GROUP BY day;

INSERT INTO shop.customers VALUES (9, "Ines", "Porto");
