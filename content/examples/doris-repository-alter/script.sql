-- @fault {"type":"storage","mode":"credentials","key":"new-access-key"}
BACKUP SNAPSHOT shop.snap TO vault;

ALTER REPOSITORY vault
PROPERTIES ("s3.access_key" = "new-access-key", "s3.secret_key" = "new-secret-key");

BACKUP SNAPSHOT shop.snap TO vault;
