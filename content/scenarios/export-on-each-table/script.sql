CREATE USER ana;

GRANT REPOSITORY ON SYSTEM TO ana;

GRANT EXPORT ON TABLE shop.orders TO ana;

-- @user ana
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (orders);

BACKUP SNAPSHOT shop.snap_0602 TO s3_repo ON (orders, customers);
