import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, type SqlDiagnostic } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";

function first(sql: string, target: typeof SR33 | typeof SR34 = SR33): SqlDiagnostic {
  const [diagnostic] = parse(sql, target).diagnostics;
  if (!diagnostic) throw new Error(`nothing is said of: ${sql}`);
  return diagnostic;
}

/** The text after a fix. */
function mended(sql: string, { fixes }: SqlDiagnostic, which = 0): string | undefined {
  return fixes[which]?.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end),
      sql,
    );
}

describe("a slip is named and mended", () => {
  test.each([
    ["misspelled", "BAKUP SNAPSHOT a.b TO r", "BACKUP SNAPSHOT a.b TO r"],
    ["misspelled", "SELECT * FORM t", "SELECT * FROM t"],
    ["misspelled", "SHOW BACKUPS", "SHOW BACKUP"],
    ["misspelled", "CREATE TABLE t (a INT NOT NUL)", "CREATE TABLE t (a INT NOT NULL)"],
    ["joined", "SHOWBACKUP", "SHOW BACKUP"],
    ["missingSign", "BACKUP SNAPSHOT a.b TO r ON (t1 t2)", "BACKUP SNAPSHOT a.b TO r ON (t1, t2)"],
    ["missingSign", "BACKUP SNAPSHOT a.b TO r ON (t1", "BACKUP SNAPSHOT a.b TO r ON (t1)"],
    [
      "missingSign",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" "full")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" = "full")',
    ],
    ["extraSign", "BACKUP SNAPSHOT a.b TO r ON (t1,)", "BACKUP SNAPSHOT a.b TO r ON (t1)"],
    ["missingWord", "BACKUP SNAPSHOT a.b r", "BACKUP SNAPSHOT a.b TO r"],
    [
      "quotes",
      "BACKUP SNAPSHOT a.b TO r PROPERTIES (type = 'full')",
      "BACKUP SNAPSHOT a.b TO r PROPERTIES (\"type\" = 'full')",
    ],
    [
      "quotes",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("timeout" = 3600)',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("timeout" = "3600")',
    ],
    ["reserved", "BACKUP SNAPSHOT a.table TO r", "BACKUP SNAPSHOT a.`table` TO r"],
    ["stringName", 'BACKUP SNAPSHOT "s" TO r', "BACKUP SNAPSHOT s TO r"],
    ["numberName", "BACKUP SNAPSHOT a.2024-01-01 TO r", "BACKUP SNAPSHOT a.`2024-01-01` TO r"],
    ["fullWidth", "BACKUP SNAPSHOT a.b TO r ON（t1）", "BACKUP SNAPSHOT a.b TO r ON(t1)"],
    [
      "order",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type"="full") ON (t1)',
      'BACKUP SNAPSHOT a.b TO r ON (t1) PROPERTIES ("type"="full")',
    ],
    [
      "foreign.storage",
      "CREATE REPOSITORY r WITH S3 ON LOCATION 'x'",
      "CREATE REPOSITORY r WITH BROKER ON LOCATION 'x'",
    ],
  ])("%s: %s", (key, sql, better) => {
    const diagnostic = first(sql);
    expect([diagnostic.hint?.key, mended(sql, diagnostic)]).toEqual([`sql.hint.${key}`, better]);
    expect(parse(better, SR33).diagnostics).toEqual([]);
  });

  test("only what reads well afterwards and guesses nothing may be applied unasked", () => {
    expect(first("SHOW BACKUPS").fixes.map(({ plain }) => plain)).toEqual([true]);
    expect(first("SHOW SHOW BACKUP").fixes.map(({ plain }) => plain)).toEqual([false]);
  });

  test.each([
    ["foreign.exclude", "BACKUP SNAPSHOT a.b TO r EXCLUDE (t1)"],
    ["foreign.repositoryIf", "CREATE REPOSITORY IF NOT EXISTS r WITH BROKER ON LOCATION 'x'"],
    ["noStatement", "nonsense"],
    ["empty", ""],
    ["openQuote", "SHOW SNAPSHOT ON r WHERE SNAPSHOT = 'x"],
    ["expected.one", "BACKUP SNAPSHOT a.b"],
    ["expected.three", "SHOW BACKUP; RECOVER"],
    ["name.repository", "BACKUP SNAPSHOT a.b TO"],
    ["string", "CREATE REPOSITORY r WITH BROKER ON LOCATION"],
  ])("%s: %s", (key, sql) => {
    expect(first(sql).hint?.key).toBe(`sql.hint.${key}`);
  });
});

describe("a construct of another version", () => {
  test("gives the engine's error and a second diagnostic that names the version", () => {
    const sql = "BACKUP DATABASE d SNAPSHOT s TO r ON (TABLE t1, TABLE t2 PARTITION (p))";
    const [error, info] = parse(sql, SR33).diagnostics;
    expect(error).toMatchObject({ severity: "error", stage: "syntax", column: 7 });
    expect(info).toMatchObject({
      severity: "info",
      stage: "version",
      code: "version.needs",
      hint: {
        key: "sql.version.needs.construct",
        values: { needed: "3.4", version: "3.3", construct: "DATABASE …" },
      },
    });
    expect(info && mended(sql, info)).toBe("BACKUP SNAPSHOT d.s TO r ON (t1, t2 PARTITION (p))");
  });

  test("what the older form cannot say has no fix", () => {
    expect(parse("BACKUP DATABASE d SNAPSHOT s TO r ON (ALL VIEWS)", SR33).diagnostics[1]).toMatchObject({
      fixes: [],
    });
  });

  test("what is gone is told by the last version that read it", () => {
    expect(parse("GRANT LOAD_PRIV ON db1.* TO u", SR33).diagnostics[1]).toMatchObject({
      code: "version.gone",
      hint: { values: { needed: "2.5" } },
    });
  });

  test("what no version takes is no matter of versions: AS in BACKUP", () => {
    const sql = "BACKUP SNAPSHOT d.s TO r ON (t AS u)";
    expect(parse(sql, SR33).diagnostics).toMatchObject([{ hint: { key: "sql.rule.backupAlias" } }]);
    expect(mended(sql, first(sql))).toBe("BACKUP SNAPSHOT d.s TO r ON (t)");
    expect(mended(sql, first(sql, SR34))).toBe("BACKUP SNAPSHOT d.s TO r ON (t)");
  });
});

describe("what the lexer does without a word is warned of", () => {
  test.each([
    ["#", "# a comment\nSHOW BACKUP", "droppedHash"],
    ["a backslash", "SHOW \\ BACKUP", "dropped"],
    ["an open quote", "SHOW BACKUP; 'x", "openQuote"],
    ["a full-width sign in a name", "SHOW BACKUP FROM db1；", "wideName"],
  ])("%s", (_what, sql, key) => {
    expect(parse(sql, SR33).diagnostics.filter(({ severity }) => severity === "warning")).toMatchObject([
      { hint: { key: `sql.hint.${key}` } },
    ]);
  });
});

test("every sentence that is said exists in three languages", () => {
  const texts = ["en", "zh-cn", "ja"].map((language) => {
    const file = new URL(`../../../content/ui/${language}/sql.json`, import.meta.url);
    return new Set(Object.keys(JSON.parse(readFileSync(file, "utf8")) as object));
  });
  const wrong = [
    "BACKUP SNAPSHOT a.b TO r ON (t1 AS t2)",
    "SELECT a FROM",
    "SET",
    "GRANT SELECT ON",
    "DROP TABLE IF EXIST t",
    "USE",
    "SHOW SNAPSHOT ON",
    "ALTER TABLE t DROP COLUMN",
    "BACKUP EXTERNAL CATALOG (",
    "SELECT a FROM t LIMIT x",
    "INSERT INTO t (a",
    "SELECT @@",
    "CANCEL RESTORE",
    "BACKUP SNAPSHOT d.s TO r ON (t PARTITION (",
    "GRANT a TO",
    "RESTORE SNAPSHOT s FROM r DATABASE d AS",
    "SELECT date_add(a, INTERVAL 1",
    "SELECT t.",
    "SELECT (1",
    "BACKUP SNAPSHOT d.s TO r ON (t1) ON (t2)",
  ];
  for (const sql of wrong) {
    for (const target of [SR33, SR34]) {
      for (const { hint, fixes } of parse(sql, target).diagnostics) {
        for (const phrase of [...(hint ? [hint] : []), ...fixes.map(({ title }) => title)]) {
          expect(texts.map((keys) => [phrase.key, keys.has(phrase.key)])).toEqual(
            texts.map(() => [phrase.key, true]),
          );
        }
      }
    }
  }
});
