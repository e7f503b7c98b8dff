TRUNCATE TABLE shop.orders PARTITION (p1);

ALTER TABLE shop.orders DROP PARTITION p1 FORCE;

RECOVER PARTITION p1 FROM shop.orders;

SELECT count(*) FROM shop.orders;
