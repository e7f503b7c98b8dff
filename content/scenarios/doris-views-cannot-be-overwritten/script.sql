USE shop;

CREATE VIEW names AS SELECT id, name FROM customers;

INSERT OVERWRITE TABLE names VALUES (4, 'Dana');

INSERT OVERWRITE TABLE customers VALUES (4, 'Dana', 'Oslo');

SELECT * FROM names;
