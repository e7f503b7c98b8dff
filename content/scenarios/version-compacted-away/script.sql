-- @fault {"type":"merged","database":"shop","table":"orders"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW BACKUP FROM shop;
