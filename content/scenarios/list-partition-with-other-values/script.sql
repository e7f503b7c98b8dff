BACKUP SNAPSHOT shop.snap_sales TO s3_repo ON (sales);

DROP TABLE shop.sales FORCE;

CREATE TABLE shop.sales (id INT NOT NULL, city VARCHAR(40) NOT NULL)
DUPLICATE KEY(id)
PARTITION BY LIST(city) (PARTITION p_japan VALUES IN ("Tokyo"))
DISTRIBUTED BY HASH(id) BUCKETS 2;

RESTORE SNAPSHOT shop.snap_sales FROM s3_repo
ON (sales)
PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");

SELECT * FROM shop.sales;
