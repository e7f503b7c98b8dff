-- @fault {"type":"deny","prefix":"s3://backups/shop/"}
BACKUP SNAPSHOT shop.snap_0601 TO s3_repo ON (customers);

-- @until UPLOADING
-- @wait 10s
SHOW BACKUP FROM shop;

-- @fault {"type":"deny","prefix":"s3://backups/shop/","on":false}
-- @fault {"type":"storage","mode":"unreachable"}
-- @wait 15s
SHOW BACKUP FROM shop;

-- @fault {"type":"storage","mode":"ok"}
-- @until FINISHED
SHOW BACKUP FROM shop;
