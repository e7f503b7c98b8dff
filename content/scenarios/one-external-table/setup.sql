CREATE EXTERNAL TABLE shop.suppliers (id INT, name VARCHAR(40))
ENGINE = MYSQL
PROPERTIES (
    "host" = "mysql-1", "port" = "3306", "user" = "reader", "password" = "example",
    "database" = "erp", "table" = "suppliers"
);
