CREATE EXTERNAL RESOURCE erp
PROPERTIES (
    "type" = "jdbc",
    "user" = "reader",
    "password" = "example",
    "jdbc_url" = "jdbc:mysql://erp.example.com:3306/erp",
    "driver_url" = "mysql-connector-j-8.3.0.jar",
    "driver_class" = "com.mysql.cj.jdbc.Driver"
);

CREATE EXTERNAL TABLE shop.suppliers (
    id INT,
    name VARCHAR(40)
)
ENGINE = JDBC
PROPERTIES (
    "resource" = "erp",
    "table" = "suppliers",
    "table_type" = "mysql"
);
