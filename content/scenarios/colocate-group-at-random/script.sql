CREATE TABLE calls (id INT)
DUPLICATE KEY(id)
DISTRIBUTED BY RANDOM BUCKETS 2
PROPERTIES ("colocate_with" = "shop_group", "replication_num" = "3");
