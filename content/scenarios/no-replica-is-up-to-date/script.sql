-- @fault {"type":"replica","database":"shop","table":"customers"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

SHOW BACKUP FROM shop;
