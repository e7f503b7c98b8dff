BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES ("Type" = "full");

BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES ("type" = "differential");

BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES ("content" = "schema");

BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES ("Timeout" = "3600");

BACKUP SNAPSHOT shop.snap TO vault
PROPERTIES (type = incremental);

BACKUP SNAPSHOT shop.snap2 TO vault
PROPERTIES (type = full);
