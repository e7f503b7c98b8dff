USE logs;

INSERT INTO visits
SELECT g, repeat("p", 90) FROM TABLE(generate_series(1, 3000000000)) x(g);

SHOW PARTITIONS FROM visits;

SELECT count(*), max(id) FROM visits;

BACKUP SNAPSHOT logs.whole TO s3_repo ON (visits);

SHOW BACKUP FROM logs;

DELETE FROM visits WHERE id > 1000000000;

-- @now
BACKUP SNAPSHOT logs.hurried TO s3_repo ON (visits) PROPERTIES ("timeout" = "600");

-- @until UPLOADING
-- @fault {"type":"storage","mode":"slow"}
-- @until CANCELLED
SHOW BACKUP FROM logs;
