CREATE USER ana;

GRANT SELECT_PRIV ON shop.orders TO ana;
