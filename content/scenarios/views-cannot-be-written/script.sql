CREATE VIEW busy_days AS SELECT id FROM visits;

INSERT INTO busy_days VALUES (1);

INSERT OVERWRITE busy_days VALUES (1);

DELETE FROM busy_days WHERE id = 1;

CREATE MATERIALIZED VIEW visit_pages
DISTRIBUTED BY HASH(id) BUCKETS 1
REFRESH MANUAL
AS SELECT id, pages FROM visits;

INSERT INTO visit_pages VALUES (1, 1);

UPDATE visit_pages SET pages = 1 WHERE id = 1;

DELETE FROM visit_pages WHERE id = 1;

DROP TABLE visits;

SELECT * FROM busy_days;
