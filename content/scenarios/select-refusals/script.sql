SELECT page FROM visits;

SELECT id, count(*) FROM visits;

SELECT upper(name, city) FROM customers;

SELECT id FROM visits WHERE sum(pages) > 1;

SELECT sum(count(pages)) FROM visits;

SELECT *;

SELECT * FROM visits GROUP BY id;

SELECT id FROM visits GROUP BY 5;

SELECT id FROM visits ORDER BY 5;
