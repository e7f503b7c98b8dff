CREATE VIEW busy_days (id, pages, browser) AS SELECT id, pages FROM visits;

CREATE VIEW busy_days AS SELECT id, pages AS id FROM visits;

CREATE VIEW visits AS SELECT product FROM stock;

ALTER VIEW visits AS SELECT product FROM stock;

CREATE OR REPLACE VIEW visits AS SELECT product FROM stock;

CREATE VIEW busy_days AS SELECT id FROM visits;

DROP VIEW visits;

SHOW CREATE VIEW visits;

TRUNCATE TABLE busy_days;

ALTER TABLE busy_days ADD COLUMN browser INT;
