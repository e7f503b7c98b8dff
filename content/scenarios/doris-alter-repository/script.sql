-- @fault {"type":"storage","mode":"credentials","key":"new-access-key"}
-- @wait 11m
SHOW REPOSITORIES;

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;

ALTER REPOSITORY s3_repo
PROPERTIES (
    "s3.access_key" = "mistyped-key",
    "s3.secret_key" = "new-secret-key"
);

ALTER REPOSITORY s3_repo
PROPERTIES (
    "s3.access_key" = "new-access-key",
    "s3.secret_key" = "new-secret-key"
);

BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
