USE shop;

INSERT INTO customers VALUES (4);

INSERT INTO customers SELECT 4;

INSERT INTO customers (id, town) VALUES (4, 'Oslo');

INSERT INTO customers (id, town) SELECT 4, 'Oslo';

INSERT INTO customers (name) VALUES ('Dana');

INSERT INTO customers VALUES (4, 'Dana', 'Oslo'), (5);

INSERT INTO customers VALUES (DEFAULT, 'Dana', 'Oslo');

INSERT INTO customers VALUES (NULL, 'Dana', 'Oslo');

INSERT INTO orders PARTITION (p202512) VALUES (106, '2025-12-01', 1, 5.00);

ALTER TABLE orders DROP PARTITION p202504;

ALTER TABLE orders DROP PARTITION p202505;

ALTER TABLE orders DROP PARTITION p202506;

INSERT INTO orders VALUES (106, '2025-06-01', 1, 5.00);
