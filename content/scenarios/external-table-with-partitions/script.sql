CREATE EXTERNAL TABLE shop.suppliers (id INT) ENGINE=mysql PARTITION BY (id);
