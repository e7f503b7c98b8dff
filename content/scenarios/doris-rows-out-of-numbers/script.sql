USE shop;

CREATE TABLE visits (id BIGINT NOT NULL, at DATETIME, pages INT)
DUPLICATE KEY(id)
DISTRIBUTED BY HASH(id) BUCKETS 6;

INSERT INTO visits
SELECT number, DATE_ADD('2025-01-01', INTERVAL number % 150 DAY), number % 9 + 1
FROM numbers("number" = "5000000");

SELECT COUNT(*), SUM(pages) FROM visits;

SELECT * FROM visits ORDER BY id LIMIT 3;

SELECT * FROM numbers();

SELECT * FROM numbers("number" = "ten");

SELECT * FROM numbers("number" = "3", "step" = "2");

SELECT * FROM series("number" = "3");
