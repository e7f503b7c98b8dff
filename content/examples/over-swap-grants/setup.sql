CREATE USER ana;

GRANT SELECT ON TABLE shop.orders TO ana;
