CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hive", "hive.metastore.type" = "cloud");

CREATE EXTERNAL CATALOG lake PROPERTIES ("type" = "hudi");
