CREATE EXTERNAL CATALOG `the lake` PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG "" PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG default_catalog PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG lake PROPERTIES ("hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hives");

CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hive");

CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

ALTER CATALOG lake SET ("hive.metastore.uris" = "metastore");

ALTER CATALOG lake SET ("type" = "hudi");

DROP CATALOG default_catalog;

DROP CATALOG pond;

SET CATALOG pond;

USE pond.shop;
