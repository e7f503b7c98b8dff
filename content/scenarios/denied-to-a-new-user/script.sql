CREATE USER ana;

-- @user ana
SELECT * FROM shop.visits;

DESC shop.visits;

DROP DATABASE shop;

CREATE DATABASE archive;

ADMIN SHOW FRONTEND CONFIG;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (visits);
