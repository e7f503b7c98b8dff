USE shop;

CREATE TABLE stock (id INT NOT NULL, name VARCHAR(20), pieces INT)
UNIQUE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 1
PROPERTIES ("enable_unique_key_merge_on_write" = "true");

INSERT INTO stock VALUES (1, 'lamp', 10), (2, 'desk', 4);

INSERT INTO stock (id, pieces) VALUES (1, 9);

SELECT * FROM stock WHERE name IS NULL;

SET enable_unique_key_partial_update = true;

INSERT INTO stock (id, pieces) VALUES (2, 3);

SELECT * FROM stock WHERE name = 'desk' AND pieces = 3;

INSERT INTO stock (pieces) VALUES (5);

INSERT INTO stock VALUES (3, 'chair', 7);
