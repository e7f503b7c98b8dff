BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (visits);

DROP TABLE shop.visits FORCE;

CREATE TABLE shop.calls (id INT NOT NULL)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 8
PROPERTIES ("colocate_with" = "shop_group");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (visits)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "false");

RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo
ON (visits)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
