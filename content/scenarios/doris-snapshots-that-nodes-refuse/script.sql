-- @fault {"type":"merged","database":"shop","table":"orders"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

-- @fault {"type":"replica","database":"shop","table":"orders"}
BACKUP SNAPSHOT shop.snap_0602 TO s3_repo;
