CREATE RESOURCE crm PROPERTIES (
    "type" = "jdbc",
    "user" = "reader",
    "password" = "example-password",
    "jdbc_url" = "jdbc:mysql://crm.example.com:3306/crm",
    "driver_url" = "mysql-connector-j-8.3.0.jar",
    "driver_class" = "com.mysql.cj.jdbc.Driver"
);

CREATE EXTERNAL TABLE shop.customers_crm (id INT, name VARCHAR(40)) ENGINE=JDBC
PROPERTIES ("resource" = "crm", "table" = "customers", "table_type" = "mysql");
