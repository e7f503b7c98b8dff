import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { given } from "../../unit/cluster/driver.ts";
import { openSqlite, sqliteRows } from "./sqlite.ts";

/** More rows than are looked at one by one where arithmetic will do. */
const ROWS = 15_000;
const SERIES = `WITH RECURSIVE x(g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM x WHERE g < ${ROWS})`;

const small = fc.integer({ min: 1, max: 30 });
const formula = fc.oneof(
  fc.constant("g"),
  small.map((by) => `g % ${by}`),
  fc.tuple(small, small).map(([by, more]) => `(g * ${by} + ${more})`),
  fc.tuple(small, small).map(([by, rest]) => `((g + ${by}) % ${rest})`),
  fc.integer({ min: 100, max: 9000 }).map((by) => `g DIV ${by}`),
  small.map((by) => `(${by} - g)`),
  small.map((by) => `CASE WHEN g % ${by} = 0 THEN NULL ELSE g % 7 END`),
);
const key = fc.oneof(
  small.map((by) => `g % ${by}`),
  fc.integer({ min: 500, max: 9000 }).map((by) => `g DIV ${by}`),
);
const test1 = fc
  .tuple(formula, fc.constantFrom("=", "<>", "<", "<=", ">", ">="), fc.integer({ min: -5, max: 60 }))
  .map(([of, operator, value]) => `${of} ${operator} ${value}`);
const condition = fc.oneof(
  test1,
  fc.tuple(test1, fc.constantFrom("AND", "OR"), test1).map((parts) => `(${parts.join(" ")})`),
  fc
    .tuple(formula, fc.integer({ min: 0, max: 40 }))
    .map(([of, low]) => `${of} BETWEEN ${low} AND ${low + 9}`),
  test1.map((one) => `NOT (${one})`),
);
const aggregate = fc.oneof(
  fc.constant("COUNT(*)"),
  formula.map((of) => `COUNT(${of})`),
  formula.map((of) => `SUM(${of})`),
  formula.map((of) => `MIN(${of})`),
  formula.map((of) => `MAX(${of})`),
);
const query = fc
  .tuple(
    fc.option(key, { nil: undefined }),
    fc.array(aggregate, { minLength: 1, maxLength: 3 }),
    fc.option(condition, { nil: undefined }),
  )
  .map(([by, aggregates, where]) => ({
    items: [...(by === undefined ? [] : [by]), ...aggregates].join(", "),
    rest: `${where === undefined ? "" : ` WHERE ${where}`}${by === undefined ? "" : ` GROUP BY ${by} ORDER BY 1`}`,
  }));

const forSqlite = (sql: string) => sql.replaceAll("DIV", "/");

describe("rows that formulas make", () => {
  test("are grouped, counted and added up as SQLite does it row by row", { timeout: 60_000 }, () => {
    const driver = given("CREATE DATABASE db; USE db;");
    const sqlite = openSqlite();
    fc.assert(
      fc.property(query, ({ items, rest }) => {
        const sql = `SELECT ${items} FROM TABLE(generate_series(1, ${ROWS})) x(g)${rest}`;
        const same = forSqlite(`${SERIES} SELECT ${items} FROM x${rest}`);
        expect(driver.rows(sql), sql).toEqual(sqliteRows(sqlite, same));
      }),
      { numRuns: 150 },
    );
    sqlite.close();
  });

  const BIG = 150_000;
  const change = fc.oneof(
    condition.map((where) => ({ type: "delete", where }) as const),
    fc
      .tuple(fc.constantFrom("v = v + 1", "v = 5", "v = id % 3"), condition)
      .map(([set, where]) => ({ type: "update", set, where }) as const),
  );

  test("go to their partitions and change as SQLite's rows do", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(small, fc.array(change, { minLength: 1, maxLength: 3 }), (by, changes) => {
        const named = (sql: string) => sql.replaceAll(/\bg\b/g, "id");
        const driver = given(`CREATE DATABASE db; USE db;
          CREATE TABLE big (id BIGINT NOT NULL, p INT NOT NULL, v INT) PRIMARY KEY(id, p)
          PARTITION BY RANGE(p) (PARTITION a VALUES LESS THAN ("3"), PARTITION b VALUES LESS THAN ("9"), PARTITION c VALUES LESS THAN ("100"))
          DISTRIBUTED BY HASH(id) BUCKETS 4;
          INSERT INTO big SELECT g, g % ${by}, g DIV 1000 FROM TABLE(generate_series(1, ${BIG})) x(g);`);
        const sqlite = openSqlite();
        sqlite.run("CREATE TABLE big (id, p, v)");
        sqlite.run(
          `WITH RECURSIVE x(g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM x WHERE g < ${BIG}) INSERT INTO big SELECT g, g % ${by}, g / 1000 FROM x`,
        );
        for (const one of changes) {
          const sql =
            one.type === "delete"
              ? `DELETE FROM big WHERE ${named(one.where)}`
              : `UPDATE big SET ${one.set} WHERE ${named(one.where)}`;
          driver.ok(sql);
          sqlite.run(forSqlite(sql));
        }
        const partitions = ["p < 3", "p >= 3 AND p < 9", "p >= 9"];
        const counts = partitions.map((where) =>
          sqliteRows(sqlite, `SELECT COUNT(*) FROM big WHERE ${where}`),
        );
        const own = ["a", "b", "c"].map((name) => driver.rows(`SELECT COUNT(*) FROM big PARTITION(${name})`));
        expect(own).toEqual(counts);
        const all = "SELECT COUNT(*), SUM(v), MIN(v), MAX(v), MIN(id), MAX(id) FROM big";
        expect(driver.rows(all)).toEqual(sqliteRows(sqlite, all));
        sqlite.close();
      }),
      { numRuns: 25 },
    );
  });
});
