ALTER TABLE shop.visits DROP PARTITION osaka;

RECOVER PARTITION osaka FROM shop.visits;
