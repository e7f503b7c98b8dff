USE shop;

CREATE VIEW names AS SELECT id, name FROM customers;

CREATE VIEW names AS SELECT 1;

CREATE VIEW cities (city) AS SELECT id, city FROM customers;

CREATE VIEW twice AS SELECT id, id FROM customers;

ALTER VIEW customers AS SELECT 1;

SHOW CREATE VIEW customers;

ALTER TABLE names ADD COLUMN city VARCHAR(40);

INSERT INTO names VALUES (4, 'Dana');

UPDATE names SET name = 'Dana' WHERE id = 1;

ALTER VIEW names AS SELECT name FROM customers;

SELECT * FROM names;
