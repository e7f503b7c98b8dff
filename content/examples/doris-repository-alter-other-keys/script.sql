ALTER REPOSITORY vault
PROPERTIES ("s3.access_key" = "example-access-key", "s3.endpoint" = "https://s3.eu-west-1.amazonaws.com");

ALTER REPOSITORY vault;
