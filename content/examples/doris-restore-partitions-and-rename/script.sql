RESTORE SNAPSHOT shop.snap
FROM vault
ON (
  orders PARTITION (p1, p2) AS orders_2024,
  customers AS customers_0106
)
PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00");

SELECT id, day FROM shop.orders_2024 ORDER BY id;

SELECT * FROM shop.customers_0106 ORDER BY id;
