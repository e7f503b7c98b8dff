ALTER REPOSITORY nearby
PROPERTIES ("s3.access_key" = "new-access-key", "s3.secret_key" = "new-secret-key");

ALTER REPOSITORY elsewhere
PROPERTIES ("s3.access_key" = "new-access-key", "s3.secret_key" = "new-secret-key");
