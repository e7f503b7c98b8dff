BACKUP SNAPSHOT shop.snap_0601 TO s3_repo
ON (customers);

-- @now
DROP TABLE shop.customers FORCE;

CREATE EXTERNAL TABLE shop.customers (
    id INT,
    name VARCHAR(40)
)
ENGINE = ELASTICSEARCH
PROPERTIES (
    "hosts" = "http://search.example:9200",
    "index" = "customers",
    "user" = "reader",
    "password" = "secret"
);

-- @until CANCELLED
SHOW BACKUP FROM shop;
