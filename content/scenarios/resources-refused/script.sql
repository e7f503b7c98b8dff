CREATE EXTERNAL RESOURCE "the lake" PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL RESOURCE lake;

CREATE EXTERNAL RESOURCE lake PROPERTIES ("owner" = "ana");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "pond");

CREATE RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "jdbc", "owner" = "ana");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "jdbc");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "iceberg", "iceberg.catalog.type" = "glue");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "jdbc", "user" = "reader", "password" = "example", "jdbc_uri" = "jdbc:mysql://erp", "driver_url" = "driver.jar", "driver_class" = "com.mysql.cj.jdbc.Driver");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "http://metastore:9083");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://:9083");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

DROP RESOURCE pond;
