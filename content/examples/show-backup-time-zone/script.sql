SHOW BACKUP FROM shop;

SET time_zone = 'Asia/Tokyo';

SHOW BACKUP FROM shop;

SHOW SNAPSHOT ON s3_repo;
