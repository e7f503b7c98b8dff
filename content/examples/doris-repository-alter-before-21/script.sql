ALTER REPOSITORY vault
PROPERTIES ("s3.access_key" = "new-access-key", "s3.secret_key" = "new-secret-key");
