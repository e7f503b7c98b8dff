BACKUP SNAPSHOT shop.snap TO "s3_repo";

BACKUP SNAPSHOT shop.snap TO s3_repo ON orders;

BACKUP SNAPSHOT shop.snap TO s3_repo ON (orders AS o);

BACKUP SNAPSHOT shop.snap TO s3_repo EXCLUDE (orders);

BACKUP SNAPSHOT shop.snap TO s3_repo PROPERTIES (type = full);
