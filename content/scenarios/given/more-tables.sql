USE shop;

CREATE TABLE visits (
    id INT NOT NULL,
    pages INT
)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 2;

CREATE TABLE stock (
    product INT NOT NULL,
    store INT NOT NULL,
    pieces INT SUM,
    shelf INT REPLACE
)
AGGREGATE KEY(product, store)
DISTRIBUTED BY HASH(product) BUCKETS 2;

CREATE TABLE prices (
    product INT NOT NULL,
    store INT NOT NULL,
    price INT
)
UNIQUE KEY(product, store)
DISTRIBUTED BY HASH(product) BUCKETS 2;

INSERT INTO visits VALUES (1, 4), (2, 1);
