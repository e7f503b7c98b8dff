BACKUP SNAPSHOT shop.part_0106
TO s3_repo
ON (
  orders PARTITION (p1, p2),
  customers
);

SHOW BACKUP FROM shop;
