ADMIN SET FRONTEND CONFIG ("catalog_trash_expire_second" = "3600");

DROP TABLE shop.orders;

-- @wait 61m
RECOVER TABLE shop.orders;
