DROP TABLE shop.orders;

ADMIN SET FRONTEND CONFIG ("catalog_trash_expire_second" = "604800");

-- @wait 48h
RECOVER TABLE shop.orders;

SELECT count(*) FROM shop.orders;
