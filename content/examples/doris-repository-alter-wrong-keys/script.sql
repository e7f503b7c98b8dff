-- @fault {"type":"storage","mode":"credentials","key":"example-access-key"}
ALTER REPOSITORY vault
PROPERTIES ("s3.access_key" = "mistyped-key", "s3.secret_key" = "new-secret-key");

SHOW SNAPSHOT ON vault;
