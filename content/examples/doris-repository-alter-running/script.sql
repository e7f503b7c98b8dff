BACKUP SNAPSHOT shop.snap TO vault;

-- @until UPLOADING
-- @fault {"type":"storage","mode":"credentials","key":"new-access-key"}
ALTER REPOSITORY vault
PROPERTIES ("s3.access_key" = "new-access-key", "s3.secret_key" = "new-secret-key");

-- @until FINISHED
SHOW SNAPSHOT ON vault;
