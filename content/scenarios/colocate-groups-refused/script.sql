CREATE TABLE calls (id INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2
PROPERTIES ("colocate_with" = "shop_group", "replication_num" = "3");

CREATE TABLE tickets (id INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 8
PROPERTIES ("colocate_with" = "shop_group", "replication_num" = "3");

CREATE TABLE tickets (id INT, number INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id, number) BUCKETS 2
PROPERTIES ("colocate_with" = "shop_group", "replication_num" = "3");

CREATE TABLE tickets (id BIGINT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2
PROPERTIES ("colocate_with" = "shop_group", "replication_num" = "3");

CREATE TABLE tickets (id INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2
PROPERTIES ("colocate_with" = "shop_group", "replication_num" = "1");
