ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "true");

CREATE TABLE shop.visits (id INT NOT NULL, pages INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("colocate_with" = "shop_group");
