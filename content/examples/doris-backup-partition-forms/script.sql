BACKUP SNAPSHOT shop.snap TO vault ON (orders PARTITION p1);

BACKUP SNAPSHOT shop.snap2 TO vault ON (orders PARTITIONS (p1, p2));

BACKUP SNAPSHOT shop.snap3 TO vault ON (orders PARTITION p1, p2);
