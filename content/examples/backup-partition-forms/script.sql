BACKUP SNAPSHOT shop.one_name
TO s3_repo
ON (orders PARTITION p1);

BACKUP SNAPSHOT shop.two_names
TO s3_repo
ON (orders PARTITIONS ("p1", P2));

BACKUP SNAPSHOT shop.by_value
TO s3_repo
ON (orders PARTITION (day = "2024-11-12"));

SHOW SNAPSHOT ON s3_repo
WHERE SNAPSHOT = "by_value" AND TIMESTAMP = "2025-01-06-09-00-36-000";
