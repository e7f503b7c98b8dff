ALTER TABLE shop.orders DROP PARTITION p1;

SELECT count(*) FROM shop.orders;

RECOVER PARTITION p1 FROM shop.orders;

SELECT count(*) FROM shop.orders;
