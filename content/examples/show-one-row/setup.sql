CREATE TABLE shop.events (id BIGINT NOT NULL, what VARCHAR(200))
DUPLICATE KEY (id)
DISTRIBUTED BY HASH (id) BUCKETS 96
PROPERTIES ("replication_num" = "3");

INSERT INTO shop.events VALUES (1, "cart"), (2, "order"), (3, "paid");

ADMIN SET FRONTEND CONFIG ("max_upload_task_per_be" = "1");
