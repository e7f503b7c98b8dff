USE shop;

SET enable_insert_strict = false;

INSERT INTO orders VALUES (106, '2025-06-01', 1, 5.00), (107, '2025-12-01', 1, 5.00);

SET insert_max_filter_ratio = 0.2;

INSERT INTO orders VALUES (108, '2025-06-02', 1, 5.00), (109, '2025-12-01', 1, 5.00);

SELECT id FROM orders WHERE id > 105;
