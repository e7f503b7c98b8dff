import { describe, expect, it } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { play, sessionOptions, startTimeline, type Timeline } from "../../../src/log/index.ts";
import { readRows } from "../../conformance/rows.ts";
import { DORIS_WORLD } from "../../conformance/errorScenarios/row.ts";

/** Statements about rows and views as a reader types them, right and wrong. */
const OWN = `
SELECT 1
SELECT * FROM u
SELECT id, sum(n) AS total FROM u GROUP BY id HAVING sum(n) > 0 ORDER BY total DESC LIMIT 3
SELECT nosuch FROM u
SELECT u.nosuch FROM u
SELECT x.id FROM u
SELECT id FROM u, q
SELECT * FROM u JOIN q USING (id)
SELECT * FROM u JOIN q USING (nosuch)
SELECT * FROM u a LEFT JOIN t b ON a.id = b.id WHERE b.n IS NULL
SELECT * FROM u JOIN q ON sum(q.n) = 1
SELECT count(DISTINCT n) FROM u WHERE id IN (SELECT id FROM q)
SELECT * FROM u WHERE EXISTS (SELECT 1 FROM q WHERE q.id = u.id)
SELECT (SELECT max(id) FROM u)
SELECT CASE WHEN n > 1 THEN 'a' ELSE 'b' END FROM u
SELECT DISTINCT n FROM u ORDER BY 9
SELECT id FROM u GROUP BY 7
SELECT row_number() OVER (ORDER BY id) FROM u
SELECT * FROM t PARTITION (p1)
SELECT * FROM t TEMPORARY PARTITION (p1)
SELECT * FROM nosuch
SELECT * FROM nosuch.nosuch
SELECT * FROM nosuch.d.u
SELECT * FROM numbers("number" = "5")
SELECT * FROM numbers("number" = "-5")
SELECT * FROM backends()
SELECT * FROM information_schema.tables
SELECT id FROM u UNION ALL SELECT id FROM q UNION SELECT 1
SELECT id FROM u INTERSECT SELECT id FROM q
WITH x AS (SELECT id FROM u) SELECT * FROM x
VALUES (1, 2)
SELECT date_add('2025-01-01', INTERVAL 1 DAY), now(), concat('a', 1), nullif(1, 1), abs(-1), version()
SELECT upper(), substring('a'), round('x')
SELECT id + , n FROM u
INSERT INTO u VALUES (1, 2), (3, 4)
INSERT INTO u VALUES (1)
INSERT INTO u VALUES ('x', 'y')
INSERT INTO u VALUES (nosuch, 1)
INSERT INTO u VALUES (sum(1), 1)
INSERT INTO u VALUES (DEFAULT, DEFAULT)
INSERT INTO u (n) SELECT 1
INSERT INTO u (id, n) SELECT number, number FROM numbers("number" = "200000")
INSERT INTO q SELECT number, number, number FROM numbers("number" = "200000")
INSERT INTO a SELECT id, id, id, id FROM u
INSERT INTO t VALUES (1, '2030-01-01', 1, 'x')
INSERT INTO t VALUES (1, '2025-04-01', 1, 'a text that is far too long')
INSERT INTO t PARTITION (p1) VALUES (1, '2025-04-01', 1, 'x')
INSERT INTO u WITH LABEL l1 VALUES (1, 1)
INSERT OVERWRITE TABLE u SELECT 9, 9
INSERT OVERWRITE TABLE t PARTITION (p1) VALUES (1, '2025-04-01', 1, 'x')
INSERT INTO nosuch VALUES (1)
UPDATE q SET n = n + 1
UPDATE q SET n = 1, n = 2 WHERE id = 1
UPDATE q SET n = DEFAULT WHERE id = 1
UPDATE q SET q.n = u.n FROM u WHERE u.id = q.id
UPDATE u SET n = 1
UPDATE nosuch SET n = 1
DELETE FROM u WHERE id = 1
DELETE FROM u WHERE id BETWEEN 1 AND 2
DELETE FROM u WHERE id IS NOT NULL
DELETE FROM u WHERE n + 1 > 2
DELETE FROM u WHERE id <=> 1
DELETE FROM u WHERE id IN (SELECT id FROM q)
DELETE FROM t WHERE day > '2025-01-01'
DELETE FROM t PARTITIONS (p1, p2) WHERE n = 1
DELETE FROM q WHERE n > 1 OR x > 1
DELETE FROM q USING u WHERE q.id = u.id
DELETE FROM q
DELETE FROM a WHERE x = 1
DELETE FROM nosuch WHERE id = 1
CREATE VIEW v AS SELECT * FROM u
CREATE VIEW v (a, b COMMENT 'x') COMMENT 'y' AS SELECT id, n + 1 FROM u x WHERE n > 1 ORDER BY id LIMIT 1
CREATE VIEW v AS WITH w AS (SELECT id FROM u) SELECT w.id, count(*) FROM w GROUP BY w.id
CREATE VIEW v AS SELECT * FROM (SELECT id k FROM u) s JOIN q ON s.k = q.id
CREATE VIEW v AS SELECT id FROM u UNION ALL SELECT id FROM q
CREATE VIEW v AS SELECT nosuch FROM u
CREATE VIEW v AS SELECT * FROM nosuch
CREATE VIEW v AS SELECT * FROM numbers("number" = "3")
CREATE VIEW u AS SELECT 1
CREATE VIEW nosuch.v AS SELECT 1
CREATE OR REPLACE VIEW v AS SELECT 1
ALTER VIEW u AS SELECT 1
ALTER VIEW nosuch AS SELECT 1
DROP VIEW u
DROP VIEW IF EXISTS nosuch
SHOW CREATE VIEW u
SHOW CREATE VIEW nosuch
SHOW CREATE TABLE u
CREATE MATERIALIZED VIEW m AS SELECT id, sum(n) FROM u GROUP BY id
CREATE MATERIALIZED VIEW m BUILD IMMEDIATE REFRESH AUTO ON MANUAL DISTRIBUTED BY RANDOM BUCKETS 2 AS SELECT * FROM u
DROP MATERIALIZED VIEW m ON u
REFRESH MATERIALIZED VIEW m AUTO
TRUNCATE TABLE u
EXPLAIN SELECT * FROM u
`
  .trim()
  .split("\n");

const CORPUS = readRows("doris").map(({ sql }) => sql);

/** What a statement came to, or that it threw. */
function outcome(timeline: Timeline, sql: string): string | undefined {
  try {
    for (const { result } of play(timeline, sql).results) {
      const said = result?.result;
      if (said?.kind === "error" && (said.message === "" || /\{\w+\}/u.test(said.message)))
        return `an error with the text ${JSON.stringify(said.message)}`;
    }
    return undefined;
  } catch (reason) {
    return String(reason);
  }
}

describe("no statement about rows or views makes a Doris cluster throw", () => {
  it.each(ENGINES.doris.versions)("Doris %s", { timeout: 120_000 }, (version) => {
    const options = sessionOptions({ engine: "doris", version, nodes: 3 });
    const { timeline } = play(startTimeline(options), DORIS_WORLD);
    const wrong = [...OWN, ...CORPUS].flatMap((sql) => {
      const broken = outcome(timeline, sql);
      return broken === undefined ? [] : [`${sql.slice(0, 120)} → ${broken}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(ENGINES.doris.versions)("Doris %s, one after the other", (version) => {
    const options = sessionOptions({ engine: "doris", version, nodes: 3 });
    let { timeline } = play(startTimeline(options), DORIS_WORLD);
    for (const sql of OWN) timeline = play(timeline, sql).timeline;
    expect(timeline.world.clusters).toBeDefined();
  });
});
