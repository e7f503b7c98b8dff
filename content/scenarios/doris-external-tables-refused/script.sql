CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC
DUPLICATE KEY(id)
PROPERTIES ("resource" = "crm");

CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC
DISTRIBUTED BY HASH(id) BUCKETS 1
PROPERTIES ("resource" = "crm");

CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC
PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("100"))
PROPERTIES ("resource" = "crm");

CREATE EXTERNAL TABLE shop.customers_crm (id INT, INDEX i (id) USING INVERTED) ENGINE=JDBC
PROPERTIES ("resource" = "crm");

CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC;

CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC
PROPERTIES ("resource" = "crm", "table" = "customers");

CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC
PROPERTIES ("resource" = "crm", "table" = "customers", "table_type" = "crm");

CREATE EXTERNAL TABLE shop.customers_crm (id INT) ENGINE=JDBC
PROPERTIES ("resource" = "crm", "table" = "customers", "table_type" = "mysql");

CREATE EXTERNAL TABLE shop.search (id INT) ENGINE=ELASTICSEARCH
PROPERTIES ("index" = "orders");

CREATE EXTERNAL TABLE shop.old_crm (id INT) ENGINE=ODBC
PROPERTIES ("odbc_catalog_resource" = "crm", "database" = "crm", "table" = "customers");

CREATE EXTERNAL TABLE shop.till (id INT) ENGINE=MYSQL
PROPERTIES ("host" = "till.example.com", "port" = "none", "user" = "reader", "password" = "", "database" = "till", "table" = "sales");

SHOW TABLES FROM shop;
