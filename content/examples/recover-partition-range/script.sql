ALTER TABLE shop.orders DROP PARTITION p2;

ALTER TABLE shop.orders ADD PARTITION december VALUES [("2024-12-01"), ("2025-01-01"));

RECOVER PARTITION p2 FROM shop.orders;

ALTER TABLE shop.orders DROP PARTITION december FORCE;

RECOVER PARTITION p2 FROM shop.orders;

SELECT count(*) FROM shop.orders;
