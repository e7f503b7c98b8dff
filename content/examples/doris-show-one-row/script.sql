BACKUP SNAPSHOT shop.snap TO vault ON (events);

-- @until UPLOADING
-- @fault {"type":"storage","mode":"slow"}
-- @fault {"type":"link","node":"be-2","up":false}
-- @wait 20s
SHOW BACKUP FROM shop;
