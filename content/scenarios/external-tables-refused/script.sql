CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=mysql DUPLICATE KEY(id);

CREATE EXTERNAL TABLE suppliers (id ARRAY<INT>) ENGINE=mysql;

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=mysql DISTRIBUTED BY HASH(id);

CREATE EXTERNAL TABLE suppliers (id INT, INDEX by_id (id)) ENGINE=mysql;

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=mysql;

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=mysql PROPERTIES ("port" = "3306");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=mysql PROPERTIES ("host" = "mysql-1", "port" = "default");

CREATE EXTERNAL TABLE supplier_notes (id INT) ENGINE=elasticsearch PROPERTIES ("hosts" = "es-1", "index" = "suppliers");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=elasticsearch PROPERTIES ("hosts" = "http://es-1", "index" = "suppliers", "transport" = "pigeon");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=jdbc PROPERTIES ("table" = "suppliers");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=jdbc PROPERTIES ("resource" = "erp");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=jdbc PROPERTIES ("resource" = "erp", "table" = "suppliers");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=hive PROPERTIES ("database" = "erp");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=file;

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=file PROPERTIES ("path" = "hdfs://namenode/suppliers");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=file PROPERTIES ("path" = "hdfs://namenode/suppliers", "format" = "csv");

CREATE EXTERNAL RESOURCE lake PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");

CREATE EXTERNAL TABLE suppliers (id INT) ENGINE=jdbc PROPERTIES ("resource" = "lake", "table" = "suppliers");
