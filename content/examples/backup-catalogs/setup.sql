CREATE EXTERNAL CATALOG hive_prod
PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG mysql_crm
PROPERTIES (
  "type" = "jdbc",
  "user" = "reader",
  "password" = "secret",
  "jdbc_uri" = "jdbc:mysql://crm:3306",
  "driver_url" = "http://files/mysql.jar",
  "driver_class" = "com.mysql.cj.jdbc.Driver"
);
