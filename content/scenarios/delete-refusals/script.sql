DELETE FROM visits;

DELETE FROM customers;

DELETE FROM customers PARTITION (customers) WHERE id = 1;

DELETE FROM orders TEMPORARY PARTITION (tp202505) WHERE id = 101;

DELETE FROM visits WHERE 1 = id;

DELETE FROM visits WHERE id = pages;

DELETE FROM visits WHERE id IN (pages);

DELETE FROM visits WHERE id = 1 OR id = 2;

DELETE FROM visits WHERE id LIKE '1%';

DELETE FROM orders PARTITION (p202512) WHERE id = 101;

DELETE FROM visits WHERE seconds = 1;

DELETE FROM stock WHERE pieces = 1;

DELETE FROM visits WHERE id <=> 1;
