UPDATE visits SET pages = 1 WHERE id = 1;

UPDATE customers SET street = "Main" WHERE id = 1;

UPDATE customers SET name = "Ann", city = "Bath";

UPDATE customers SET id = 9 WHERE id = 1;

DELETE FROM visits USING customers WHERE visits.id = customers.id;

WITH c AS (SELECT 1 AS id) DELETE FROM visits WHERE id = 1;

INSERT INTO visits BY NAME VALUES (1, 1);
