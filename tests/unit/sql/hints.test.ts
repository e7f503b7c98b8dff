import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, type SqlDiagnostic } from "../../../src/sql/index.ts";
import { camel } from "../../../src/sql/hints/expectation.ts";
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
    ["misspelled", "RESTORE SNAPSHT a.b FROM r", "RESTORE SNAPSHOT a.b FROM r"],
    ["misspelled", "RESTORE SNAPSHOTT a.b FROM r", "RESTORE SNAPSHOT a.b FROM r"],
    ["misspelled", "restore snapshto a.b from r", "restore snapshot a.b from r"],
    ["misspelled", "BACKUP SNAPSHOT a.b OT r", "BACKUP SNAPSHOT a.b TO r"],
    ["misspelled", "SHOW SNAPSHOT IN r", "SHOW SNAPSHOT ON r"],
    ["misspelled", "BACK UP SNAPSHOT a.b TO r", "BACKUP SNAPSHOT a.b TO r"],
    [
      "misspelled",
      'CREATE REPOSITORY r WITH BROKER OON LOCATION "s3a://b/p"',
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/p"',
    ],
    ["doubled", "BACKUP SNAPSHOT a.b TO TO r", "BACKUP SNAPSHOT a.b TO r"],
    ["doubled", "SHOW SHOW BACKUP", "SHOW BACKUP"],
    ["joined", "SHOWBACKUP", "SHOW BACKUP"],
    ["joined", "RESTORE SNAPSHOT a.b FROMrepo", "RESTORE SNAPSHOT a.b FROM repo"],
    ["missingSign", "BACKUP SNAPSHOT a.b TO r ON (t1 t2)", "BACKUP SNAPSHOT a.b TO r ON (t1, t2)"],
    ["missingSign", "BACKUP SNAPSHOT a.b TO r ON (t1", "BACKUP SNAPSHOT a.b TO r ON (t1)"],
    [
      "missingSign",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" "full")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" = "full")',
    ],
    ["extraSign", "BACKUP SNAPSHOT a.b TO r ON (t1,)", "BACKUP SNAPSHOT a.b TO r ON (t1)"],
    ["extraSign", "BACKUP SNAPSHOT a.b TO r ON (t1,, t2)", "BACKUP SNAPSHOT a.b TO r ON (t1, t2)"],
    ["extraSign", "BACKUP SNAPSHOT a.b TO r ON ((t1, t2)", "BACKUP SNAPSHOT a.b TO r ON (t1, t2)"],
    ["extraSign", "BACKUP SNAPSHOT a.b TO r ON (t1))", "BACKUP SNAPSHOT a.b TO r ON (t1)"],
    ["missingSign", "BACKUP SNAPSHOT a.b TO r ON t1, t2)", "BACKUP SNAPSHOT a.b TO r ON (t1, t2)"],
    [
      "missingSign",
      'BACKUP SNAPSHOT a.b TO r ON (t1 PROPERTIES ("type"="full")',
      'BACKUP SNAPSHOT a.b TO r ON (t1) PROPERTIES ("type"="full")',
    ],
    [
      "missingSign",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type""full")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" = "full")',
    ],
    ["missingSign", "SHOW BACKUP\nSHOW RESTORE", "SHOW BACKUP;\nSHOW RESTORE"],
    [
      "wrongSign",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type": "full", "timeout": "3600")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type"= "full", "timeout"= "3600")',
    ],
    ["wrongSign", "BACKUP SNAPSHOT a.b TO r ON [t1, t2]", "BACKUP SNAPSHOT a.b TO r ON (t1, t2)"],
    [
      "missingQuote",
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/p PROPERTIES ("a"="b")',
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/p" PROPERTIES ("a"="b")',
    ],
    [
      "missingQuote",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES (type"="full")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type"="full")',
    ],
    ["missingQuote", "BACKUP SNAPSHOT a.b TO `r ON (t1)", "BACKUP SNAPSHOT a.b TO `r` ON (t1)"],
    ["missingWord", "BACKUP SNAPSHOT a.b r", "BACKUP SNAPSHOT a.b TO r"],
    ["missingWord", "BACKUP a.b TO r", "BACKUP SNAPSHOT a.b TO r"],
    ["missingWord", "SNAPSHOT a.b TO r", "BACKUP SNAPSHOT a.b TO r"],
    ["missingWord", "RESTORE SNAPSHOT a.b r", "RESTORE SNAPSHOT a.b FROM r"],
    ["missingWord", "BACKUP SNAPSHOT a.b TO r (t1)", "BACKUP SNAPSHOT a.b TO r ON (t1)"],
    ["missingWord", "SHOW SNAPSHOT r", "SHOW SNAPSHOT ON r"],
    ["missingWord", "SHOW RESTORE db1", "SHOW RESTORE FROM db1"],
    ["missingWord", "CREATE REPOSITORY r ON LOCATION 'x'", "CREATE REPOSITORY r WITH BROKER ON LOCATION 'x'"],
    [
      "missingWord",
      "CREATE REPOSITORY r BROKER ON LOCATION 'x'",
      "CREATE REPOSITORY r WITH BROKER ON LOCATION 'x'",
    ],
    [
      "missingWord",
      "CREATE REPOSITORY r WITH BROKER b LOCATION 'x'",
      "CREATE REPOSITORY r WITH BROKER b ON LOCATION 'x'",
    ],
    [
      "missingWord",
      "CREATE REPOSITORY r WITH BROKER ON 'x'",
      "CREATE REPOSITORY r WITH BROKER ON LOCATION 'x'",
    ],
    [
      "missingWord",
      'BACKUP SNAPSHOT a.b TO r ("type"="full")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type"="full")',
    ],
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
    ["reserved", "BACKUP SNAPSHOT a.b TO r ON (order, t2)", "BACKUP SNAPSHOT a.b TO r ON (`order`, t2)"],
    ["numberName", "DROP REPOSITORY my-repo", "DROP REPOSITORY `my-repo`"],
    ["numberName", "BACKUP SNAPSHOT a.20240101 TO r", "BACKUP SNAPSHOT a.`20240101` TO r"],
    [
      "quotes",
      "RESTORE SNAPSHOT a.b FROM r PROPERTIES (backup_timestamp = 2024-01-01-00-00-00-000, timeout=3600)",
      'RESTORE SNAPSHOT a.b FROM r PROPERTIES ("backup_timestamp" = "2024-01-01-00-00-00-000", "timeout"="3600")',
    ],
    [
      "quotes",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES (""type"" = ""full"")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" = "full")',
    ],
    [
      "quotes",
      'BACKUP SNAPSHOT a.b TO r PROPERTIES (`type` = "full")',
      'BACKUP SNAPSHOT a.b TO r PROPERTIES ("type" = "full")',
    ],
    [
      "fullWidth",
      "BACKUP SNAPSHOT a.b TO r ON （t1，t2） PROPERTIES （“type”＝“full”）；",
      'BACKUP SNAPSHOT a.b TO r ON (t1,t2) PROPERTIES ("type"="full");',
    ],
    [
      "order",
      "CREATE REPOSITORY r ON LOCATION 'x' WITH BROKER",
      "CREATE REPOSITORY r WITH BROKER ON LOCATION 'x'",
    ],
    ["order", "RESTORE FROM r SNAPSHOT a.b", "RESTORE SNAPSHOT a.b FROM r"],
    ["order", "GRANT REPOSITORY TO ROLE a ON SYSTEM", "GRANT REPOSITORY ON SYSTEM TO ROLE a"],
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
    expect(first("SHOW BACKUP a").fixes.map(({ plain }) => plain)).toEqual([true]);
    // What the word was meant for is not known.
    expect(first("SHOW REPOSITORIES a").fixes.map(({ plain }) => plain)).toEqual([false]);
  });

  test.each([
    // A comma, or AS.
    ["RESTORE SNAPSHOT a.b FROM r ON (t1 t2)", ["(t1, t2)", "(t1 AS t2)"]],
    // The first table's partitions, or those of both.
    [
      "BACKUP SNAPSHOT a.b TO r ON (t1 PARTITION (p1, t2)",
      ["(t1 PARTITION (p1, t2))", "(t1 PARTITION (p1), t2)"],
    ],
    ["RECOVER d", ["RECOVER DATABASE d", "RECOVER TABLE d"]],
  ])("where two readings are possible both are offered and none is plain: %s", (sql, readings) => {
    const diagnostic = first(sql);
    expect(diagnostic.fixes.filter(({ plain }) => plain)).toEqual([]);
    const texts = diagnostic.fixes.map((_, which) => mended(sql, diagnostic, which) ?? "");
    expect(readings.filter((reading) => !texts.some((text) => text.endsWith(reading)))).toEqual([]);
  });

  test("what takes something away is never written unasked", () => {
    const diagnostic = first("REPOSITORY r");
    expect(mended("REPOSITORY r", diagnostic)).toBe("DROP REPOSITORY r");
    expect(diagnostic.fixes.map(({ plain }) => plain)).toEqual([false]);
  });

  test("the hint points at the slip where the engine stops behind it", () => {
    const sql = 'RESTORE SNAPSHOT a.b FROM r PROPERTIES ("timeout = "3600")';
    expect(first(sql)).toMatchObject({ column: 52, hintSpan: { start: 48, end: 48 } });
    expect(mended(sql, first(sql))).toBe('RESTORE SNAPSHOT a.b FROM r PROPERTIES ("timeout" = "3600")');
    expect(first("BAKUP SNAPSHOT a.b TO r").hintSpan).toBeUndefined();
  });

  test("a slip in a word is no construct of the version that took any word there", () => {
    const sql = "GRANT REPOSITROY ON SYSTEM TO ROLE a";
    const { diagnostics } = parse(sql, SR33);
    expect(diagnostics).toHaveLength(1);
    expect(mended(sql, first(sql))).toBe("GRANT REPOSITORY ON SYSTEM TO ROLE a");
  });

  test.each([
    ["foreign.exclude", "BACKUP SNAPSHOT a.b TO r EXCLUDE (t1)"],
    ["foreign.repositoryIf", "CREATE REPOSITORY IF NOT EXISTS r WITH BROKER ON LOCATION 'x'"],
    ["noStatement", "nonsense"],
    ["empty", ""],
    ["openQuote", "BACKUP SNAPSHOT 'x TO r"],
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

test("every kind of name that a grammar describes has its sentence in three languages", () => {
  const folder = new URL("../../../grammar/", import.meta.url);
  const described = readdirSync(folder)
    .filter((file) => file.endsWith(".peggy"))
    .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(/^[A-Z]\w* "([a-z ]+)"/gm)])
    .map(([, description = ""]) => description)
    .filter((description) => description !== "integer" && !description.startsWith("property"));
  expect(described).toContain("repository");
  for (const language of ["en", "zh-cn", "ja"]) {
    const texts = readFileSync(new URL(`../../../content/ui/${language}/sql.json`, import.meta.url), "utf8");
    const missing = described.filter((one) => !texts.includes(`"sql.hint.name.${camel(one)}"`));
    expect([language, missing]).toEqual([language, []]);
  }
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
