CREATE ROLE backup_orders;
GRANT REPOSITORY ON SYSTEM TO ROLE backup_orders;
GRANT EXPORT ON TABLE shop.orders TO ROLE backup_orders;
