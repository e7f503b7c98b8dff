ALTER TABLE shop.orders DROP PARTITION p1;

RECOVER PARTITION p1 FROM shop.orders AS november;

RECOVER PARTITION p1 AS november FROM shop.orders;

SELECT count(*) FROM shop.orders;
