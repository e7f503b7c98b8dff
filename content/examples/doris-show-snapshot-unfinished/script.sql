BACKUP SNAPSHOT shop.snap TO vault;

-- @until UPLOADING
-- @wait 2s
SHOW SNAPSHOT ON vault;

-- @now
CANCEL BACKUP FROM shop;

SHOW SNAPSHOT ON vault;
