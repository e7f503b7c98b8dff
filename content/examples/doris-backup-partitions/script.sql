BACKUP SNAPSHOT shop.snap
TO vault
ON (
  orders PARTITION (p1, p2),
  customers
);

SHOW BACKUP FROM shop;
