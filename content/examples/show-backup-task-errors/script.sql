BACKUP SNAPSHOT shop.snap TO s3_repo;

-- @until UPLOADING
-- @fault {"type":"link","node":"be-2","up":false}
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"link","node":"be-2","up":true}
-- @until FINISHED
SHOW BACKUP FROM shop;
