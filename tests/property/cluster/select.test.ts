import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { given } from "../../unit/cluster/driver.ts";
import { condition, query, tableRows } from "./queries.ts";
import { openSqlite, sqliteRows } from "./sqlite.ts";

const COLUMNS = "i INT NOT NULL, j INT, s VARCHAR(20) NOT NULL, t VARCHAR(20), d DATE";
const ALL = "SELECT i, j, s, t, d FROM rows_ ORDER BY i, j, s, t, d";

/** SQLite has no CHAR_LENGTH. */
const forSqlite = (sql: string) => sql.replaceAll("CHAR_LENGTH(", "LENGTH(");

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

describe("a table with a primary key", () => {
  const change = fc.oneof(
    tableRows.filter((rows) => rows.length > 0).map((rows) => ({ type: "insert", rows }) as const),
    condition.map((where) => ({ type: "delete", where }) as const),
  );

  test("has the rows that SQLite has after the same changes", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(tableRows, fc.array(change, { minLength: 1, maxLength: 8 }), (rows, changes) => {
        const { driver, sqlite } = bothWith("PRIMARY KEY(i)", rows);
        for (const one of changes) {
          if (one.type === "insert") {
            driver.ok(`INSERT INTO rows_ VALUES ${one.rows.join(", ")}`);
            sqlite.run(`INSERT OR REPLACE INTO rows_ VALUES ${one.rows.join(", ")}`);
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
