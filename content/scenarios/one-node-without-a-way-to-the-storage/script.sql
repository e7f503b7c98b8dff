-- @fault {"type":"link","node":"be-3","up":false}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
PROPERTIES ("timeout" = "600");

-- @until CANCELLED
SHOW BACKUP FROM shop;
