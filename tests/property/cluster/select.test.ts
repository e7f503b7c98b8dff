import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { given } from "../../unit/cluster/driver.ts";
import { compoundQuery, condition, joinQuery, nestedQuery, query, tableRows } from "./queries.ts";
import { openSqlite, sqliteRows } from "./sqlite.ts";

const COLUMNS = "i INT NOT NULL, j INT, s VARCHAR(20) NOT NULL, t VARCHAR(20), d DATE";
const ALL = "SELECT i, j, s, t, d FROM rows_ ORDER BY i, j, s, t, d";

/** SQLite has no CHAR_LENGTH, and this one no CONCAT. */
const forSqlite = (sql: string) =>
  sql.replaceAll("CHAR_LENGTH(", "LENGTH(").replaceAll("CONCAT(s, 'x')", "s || 'x'");

function bothWith(keys: string, rows: readonly string[]) {
  const driver = given(
    `CREATE DATABASE db; USE db; CREATE TABLE rows_ (${COLUMNS}) ${keys} DISTRIBUTED BY HASH(i) BUCKETS 3;`,
  );
  const sqlite = openSqlite();
  sqlite.run(`CREATE TABLE rows_ (${COLUMNS}${keys.startsWith("PRIMARY") ? `, ${keys}` : ""})`);
  if (rows.length > 0) {
    driver.ok(`INSERT INTO rows_ VALUES ${rows.join(", ")}`);
    sqlite.run(`INSERT OR REPLACE INTO rows_ VALUES ${rows.join(", ")}`);
  }
  return { driver, sqlite };
}

describe("SELECT on one table", () => {
  test("gives what SQLite gives", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(tableRows, fc.array(query, { minLength: 1, maxLength: 12 }), (rows, queries) => {
        const { driver, sqlite } = bothWith("DUPLICATE KEY(i)", rows);
        for (const sql of queries) {
          expect(driver.rows(sql), sql).toEqual(sqliteRows(sqlite, forSqlite(sql)));
        }
        sqlite.close();
      }),
      { numRuns: 150 },
    );
  });
});

describe("SELECT from two tables", () => {
  function bothWithTwo(rows: readonly string[], others: readonly string[]) {
    const both = bothWith("DUPLICATE KEY(i)", rows);
    both.driver.ok(`CREATE TABLE others (${COLUMNS}) DUPLICATE KEY(i) DISTRIBUTED BY HASH(i) BUCKETS 2`);
    both.sqlite.run(`CREATE TABLE others (${COLUMNS})`);
    if (others.length > 0) {
      both.driver.ok(`INSERT INTO others VALUES ${others.join(", ")}`);
      both.sqlite.run(`INSERT INTO others VALUES ${others.join(", ")}`);
    }
    return both;
  }

  test.each([
    ["joined", joinQuery],
    ["one within the other", nestedQuery],
    ["one under the other", compoundQuery],
  ])("%s gives what SQLite gives", { timeout: 60_000 }, (_, queries) => {
    fc.assert(
      fc.property(
        tableRows,
        tableRows,
        fc.array(queries, { minLength: 1, maxLength: 8 }),
        (rows, others, list) => {
          const { driver, sqlite } = bothWithTwo(rows, others);
          for (const sql of list) expect(driver.rows(sql), sql).toEqual(sqliteRows(sqlite, forSqlite(sql)));
          sqlite.close();
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("a table with a primary key", () => {
  const change = fc.oneof(
    tableRows.filter((rows) => rows.length > 0).map((rows) => ({ type: "insert", rows }) as const),
    condition.map((where) => ({ type: "delete", where }) as const),
    fc
      .tuple(fc.constantFrom("j = j + 1", "t = s", "j = i, d = NULL", "t = CONCAT(s, 'x')"), condition)
      .map(([set, where]) => ({ type: "update", set, where }) as const),
  );

  test("has the rows that SQLite has after the same changes", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(tableRows, fc.array(change, { minLength: 1, maxLength: 8 }), (rows, changes) => {
        const { driver, sqlite } = bothWith("PRIMARY KEY(i)", rows);
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
      { numRuns: 100 },
    );
  });
});
