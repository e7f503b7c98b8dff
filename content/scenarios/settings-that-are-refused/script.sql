SET time_zone = "Marsbase";

SET version_comment = "mine";

SET init_connect = "x";

SET autocommit = "perhaps";

SET wait_timeout = "many";

SET query_timeout = "many";

SET query_timeout = 0;

SET query_timeout = 999999;

ADMIN SET FRONTEND CONFIG ("no_such_item" = "1");

ADMIN SET FRONTEND CONFIG ("default_replication_num" = "many");
