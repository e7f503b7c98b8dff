import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { given, type DriverOptions } from "../../unit/cluster/driver.ts";
import { compoundQuery, condition, joinQuery, nestedQuery, query, tableRows } from "./queries.ts";
import { openSqlite, sqliteRows } from "./sqlite.ts";

const COLUMNS = "i INT NOT NULL, j INT, s VARCHAR(20) NOT NULL, t VARCHAR(20), d DATE";
const ALL = "SELECT i, j, s, t, d FROM rows_ ORDER BY i, j, s, t, d";

/** SQLite has no CHAR_LENGTH, and this one no CONCAT. */
const forSqlite = (sql: string) =>
  sql.replaceAll("CHAR_LENGTH(", "LENGTH(").replaceAll("CONCAT(s, 'x')", "s || 'x'");

type On = Pick<DriverOptions, "engine" | "version">;

/** One version of StarRocks and, of Doris, one with each planner. */
const CLUSTERS: readonly Required<On>[] = [
  { engine: "starrocks", version: "3.4" },
  { engine: "doris", version: "2.1" },
  { engine: "doris", version: "4.0" },
];

function bothWith(keys: string, rows: readonly string[], on: On = {}) {
  const driver = given(
    `CREATE DATABASE db; USE db; CREATE TABLE rows_ (${COLUMNS}) ${keys} DISTRIBUTED BY HASH(i) BUCKETS 3;`,
    on,
  );
  const sqlite = openSqlite();
  const key = keys.startsWith("DUPLICATE") ? "" : `, ${keys.replace("UNIQUE", "PRIMARY")}`;
  sqlite.run(`CREATE TABLE rows_ (${COLUMNS}${key})`);
  if (rows.length > 0) {
    driver.ok(`INSERT INTO rows_ VALUES ${rows.join(", ")}`);
    sqlite.run(`INSERT OR REPLACE INTO rows_ VALUES ${rows.join(", ")}`);
  }
  return { driver, sqlite };
}

describe("SELECT on one table", () => {
  test.each(CLUSTERS)("gives what SQLite gives on $engine $version", { timeout: 60_000 }, (on) => {
    fc.assert(
      fc.property(tableRows, fc.array(query, { minLength: 1, maxLength: 12 }), (rows, queries) => {
        const { driver, sqlite } = bothWith("DUPLICATE KEY(i)", rows, on);
        for (const sql of queries) {
          expect(driver.rows(sql), sql).toEqual(sqliteRows(sqlite, forSqlite(sql)));
        }
        sqlite.close();
      }),
      { numRuns: on.engine === "starrocks" ? 150 : 40 },
    );
  });
});

describe("SELECT from two tables", () => {
  function bothWithTwo(rows: readonly string[], others: readonly string[], on: On) {
    const both = bothWith("DUPLICATE KEY(i)", rows, on);
    both.driver.ok(`CREATE TABLE others (${COLUMNS}) DUPLICATE KEY(i) DISTRIBUTED BY HASH(i) BUCKETS 2`);
    both.sqlite.run(`CREATE TABLE others (${COLUMNS})`);
    if (others.length > 0) {
      both.driver.ok(`INSERT INTO others VALUES ${others.join(", ")}`);
      both.sqlite.run(`INSERT INTO others VALUES ${others.join(", ")}`);
    }
    return both;
  }

  const kinds = [
    { kind: "joined", queries: joinQuery },
    { kind: "one within the other", queries: nestedQuery },
    { kind: "one under the other", queries: compoundQuery },
  ];
  const cases = kinds.flatMap((kind) => CLUSTERS.map((on) => ({ ...kind, ...on })));
  test.each(cases)("$kind gives what SQLite gives on $engine $version", { timeout: 60_000 }, (one) => {
    const { queries, ...on } = one;
    fc.assert(
      fc.property(
        tableRows,
        tableRows,
        fc.array(queries, { minLength: 1, maxLength: 8 }),
        (rows, others, list) => {
          const { driver, sqlite } = bothWithTwo(rows, others, on);
          for (const sql of list) expect(driver.rows(sql), sql).toEqual(sqliteRows(sqlite, forSqlite(sql)));
          sqlite.close();
        },
      ),
      { numRuns: on.engine === "starrocks" ? 80 : 25 },
    );
  });
});

describe("a table whose rows have keys", () => {
  const change = fc.oneof(
    tableRows.filter((rows) => rows.length > 0).map((rows) => ({ type: "insert", rows }) as const),
    condition.map((where) => ({ type: "delete", where }) as const),
    fc
      .tuple(fc.constantFrom("j = j + 1", "t = s", "j = i, d = NULL", "t = CONCAT(s, 'x')"), condition)
      .map(([set, where]) => ({ type: "update", set, where }) as const),
  );

  test.each(CLUSTERS)(
    "has on $engine $version the rows that SQLite has after the same changes",
    { timeout: 60_000 },
    (on) => {
      fc.assert(
        fc.property(tableRows, fc.array(change, { minLength: 1, maxLength: 8 }), (rows, changes) => {
          const { driver, sqlite } = bothWith(
            on.engine === "starrocks" ? "PRIMARY KEY(i)" : "UNIQUE KEY(i)",
            rows,
            on,
          );
          for (const one of changes) {
            if (one.type === "insert") {
              driver.ok(`INSERT INTO rows_ VALUES ${one.rows.join(", ")}`);
              sqlite.run(`INSERT OR REPLACE INTO rows_ VALUES ${one.rows.join(", ")}`);
            } else if (one.type === "update") {
              driver.ok(`UPDATE rows_ SET ${one.set} WHERE ${one.where}`);
              sqlite.run(forSqlite(`UPDATE rows_ SET ${one.set} WHERE ${one.where}`));
            } else {
              driver.ok(`DELETE FROM rows_ WHERE ${one.where}`);
              sqlite.run(forSqlite(`DELETE FROM rows_ WHERE ${one.where}`));
            }
            expect(driver.rows(ALL)).toEqual(sqliteRows(sqlite, ALL));
          }
          sqlite.close();
        }),
        { numRuns: on.engine === "starrocks" ? 100 : 30 },
      );
    },
  );
});
