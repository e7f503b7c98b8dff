BACKUP SNAPSHOT shop.snap TO vault;

-- @now
DROP REPOSITORY vault;

-- @until FINISHED
DROP REPOSITORY vault;
