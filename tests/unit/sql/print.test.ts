import { expect, test } from "vitest";
import { formatScript, parse, print } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";
import { withoutSpans } from "./withoutSpans.ts";

const SAMPLES: readonly [target: typeof SR33 | typeof SR34, sql: string][] = [
  [SR33, "backup snapshot `db1`.s1 to repo1 on (t1 partition p1, `t 2`) properties ('timeout'='3600')"],
  [SR34, "BACKUP EXTERNAL CATALOG (c1, c2) SNAPSHOT s TO r"],
  [
    SR34,
    "RESTORE SNAPSHOT s FROM r DATABASE d AS e ON (TABLE t AS u, ALL VIEWS, MATERIALIZED VIEW m AS n, FUNCTION f)",
  ],
  [SR34, "CANCEL BACKUP FOR EXTERNAL CATALOG"],
  [SR33, "SHOW RESTORE IN db1 WHERE a = 1 OR NOT b LIKE 'x'"],
  [SR33, "SHOW SNAPSHOT ON r WHERE SNAPSHOT IN ('a', 'b')"],
  [
    SR33,
    "CREATE READ ONLY REPOSITORY r WITH BROKER `b 1` ON LOCATION 's3a://x' PROPERTIES ('k' = 'it''s \\\\ \\n')",
  ],
  [SR33, "RECOVER PARTITION p FROM d.t"],
  [SR33, "CREATE DATABASE IF NOT EXISTS c.d PROPERTIES ('a' = 'b')"],
  [
    SR33,
    "CREATE TABLE t (a INT KEY DEFAULT '1', b ARRAY<MAP<INT, VARCHAR(3)>> NULL COMMENT 'x', INDEX i (a) USING BITMAP) DUPLICATE KEY(a) PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN MAXVALUE ('k'='v'), PARTITION q VALUES [('1'), ('2'))) DISTRIBUTED BY RANDOM BUCKETS 3",
  ],
  [
    SR33,
    "CREATE TABLE t (a INT) PARTITION BY LIST (a) (PARTITION p VALUES IN ('1', '2'), PARTITION q VALUES IN (('3', '4')))",
  ],
  [
    SR33,
    "CREATE TABLE t (a DATE) PARTITION BY date_trunc('day', a) (START ('2024-01-01') END ('2025-01-01') EVERY (INTERVAL 1 DAY))",
  ],
  [SR33, "CREATE TABLE a LIKE b.c"],
  [SR33, "DROP TABLE IF EXISTS a.b FORCE"],
  [SR33, "ALTER TABLE t ADD COLUMN a INT AFTER b, DROP COLUMN c, MODIFY COLUMN d BIGINT FIRST"],
  [SR33, "ALTER TABLE t ADD ROLLUP r (a), s (b, c)"],
  [SR33, "ALTER TABLE t DROP ROLLUP r, s"],
  [SR33, "ALTER TABLE t RENAME COLUMN a TO b"],
  [SR33, "ALTER TABLE t ADD TEMPORARY PARTITION p VALUES LESS THAN ('1') DISTRIBUTED BY HASH(a)"],
  [
    SR33,
    "INSERT INTO t PARTITION (p) WITH LABEL l (a, b) VALUES (1, DEFAULT), (- -2, x'' IS NULL)".replace(
      "x'' IS NULL",
      "NULL IS NULL",
    ),
  ],
  [SR33, "INSERT OVERWRITE t SELECT a FROM b"],
  [SR33, "DELETE FROM t PARTITION (p) WHERE a BETWEEN 1 AND 2 AND b NOT IN ('x')"],
  [
    SR33,
    "SELECT DISTINCT a + b * (c - 1) AS x, t.*, count(*), sum(DISTINCT d) FROM d.t AS t WHERE NOT (a OR b) AND -c > 1 GROUP BY a, b HAVING count(*) > 1 ORDER BY 1 DESC NULLS FIRST, a LIMIT 2, 3",
  ],
  [
    SR33,
    "SELECT CASE WHEN a THEN 1 ELSE 2 END, CASE a WHEN 1 THEN 'x' END, CAST(a AS DECIMAL(3, 1)), @@GLOBAL.v, @u, DATE '2024-01-01', a <=> NULL, (a = b) = c, a = (b = c), (a - b) - c, a - (b - c), (1 = 2) IS NULL",
  ],
  [SR33, "SHOW DATABASES LIKE 'a%'"],
  [SR33, "SHOW TABLES FROM d WHERE a = 1"],
  [SR33, "SHOW TEMPORARY PARTITIONS FROM t WHERE a = 1 ORDER BY b LIMIT 1"],
  [SR33, "SHOW ALTER TABLE ROLLUP FROM d"],
  [SR33, "SHOW GLOBAL VARIABLES LIKE 'x'"],
  [SR33, "DESC d.t ALL"],
  [SR33, "SET @a = 1, GLOBAL b = 'c', d = ON"],
  [SR33, "ADMIN SET FRONTEND CONFIG ('a' = 'b')"],
];

test.each(SAMPLES)("%o reads the same after it was printed: %s", (target, sql) => {
  const [statement] = parse(sql, target).statements;
  if (!statement) throw new Error("not read");
  expect(statement.kind).not.toBe("other");
  const printed = print(statement, target);
  const again = parse(printed, target);
  expect([printed, again.diagnostics]).toEqual([printed, []]);
  expect(withoutSpans(again.statements)).toEqual(withoutSpans([statement]));
  expect(again.statements.map((one) => print(one, target))).toEqual([printed]);
});

test("formatting changes nothing the second time", () => {
  const once = formatScript(SAMPLES.map(([, sql]) => sql).join(";\n"), SR34);
  expect(formatScript(once, SR34)).toBe(once);
});
