BACKUP DATABASE shop
SNAPSHOT kinds_0106
TO s3_repo
ON (TABLE orders PARTITION (p1), TABLE customers);
