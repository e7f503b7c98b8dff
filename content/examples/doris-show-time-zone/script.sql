SET time_zone = 'Asia/Tokyo';

SHOW BACKUP FROM shop;

SHOW SNAPSHOT ON vault;

SET GLOBAL time_zone = 'Asia/Tokyo';

BACKUP SNAPSHOT shop.snap2 TO vault ON (customers);

SHOW SNAPSHOT ON vault;
