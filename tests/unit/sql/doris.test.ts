import { describe, expect, test } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { parse, print } from "../../../src/sql/index.ts";
import { named, statement, text } from "./statement.ts";

const doris = (version: string) => ({ engine: "doris", version }) as const;
const errors = (sql: string, version: string) =>
  parse(sql, doris(version)).diagnostics.filter(({ severity }) => severity === "error");
/** The versions that read a statement, joined by blanks. */
const readers = (sql: string) =>
  ENGINES.doris.versions.filter((version) => errors(sql, version).length === 0).join(" ");

const ALL = "2.0 2.1 3.0 4.0";
const OLDER = "2.0 2.1 3.0";

describe("which version reads what (spec/doris.md §1.2 and §1.3)", () => {
  test.each([
    ["", ALL],
    ["BACKUP SNAPSHOT db1.s1 TO r", ALL],
    ["BACKUP SNAPSHOT db1.s1 TO r ON (t1 PARTITION (p1), t2) PROPERTIES ('type' = 'full')", ALL],
    ["BACKUP SNAPSHOT s1 TO r EXCLUDE (t1)", ALL],
    ["BACKUP SNAPSHOT s1 TO r ON (t1) EXCLUDE (t2)", ""],
    ["BACKUP SNAPSHOT s1 TO r PROPERTIES ('type' = 'full') ON (t1)", ""],
    ["BACKUP SNAPSHOT s1 TO r ON (TABLE t1)", ""],
    ["BACKUP SNAPSHOT ctl.db1.s1 TO r", ""],
    ["BACKUP SNAPSHOT db1.20240101_full TO r", "4.0"],
    ["BACKUP SNAPSHOT s1 TO r PROPERTIES (type = incremental, timeout = 3600)", "4.0"],
    ["BACKUP SNAPSHOT s1 TO r PROPERTIES (type = full)", ""],
    ["BACKUP SNAPSHOT s1 TO r PROPERTIES ('timeout' == '3600')", "4.0"],
    ["BACKUP SNAPSHOT s1 TO r PROPERTIES ('a' = '1', 'a' = '2')", OLDER],
    ["BACKUP SNAPSHOT s1 TO r ON (t PARTITIONS (*))", OLDER],
    ["BACKUP SNAPSHOT s1 TO r ON (t PARTITION (*))", "2.1 3.0"],
    ["BACKUP SNAPSHOT s1 TO r ON (t PARTITIONS WITH RECENT 3)", OLDER],
    ["BACKUP SNAPSHOT s1 TO r ON (t@x ())", "2.1 3.0 4.0"],
    ["BACKUP SNAPSHOT s1 TO r ON (t FOR VERSION AS OF '1')", "4.0"],
    ["BACKUP SNAPSHOT s1 TO r ON (t TABLET (9223372036854775808))", ""],
    ["RESTORE SNAPSHOT s1 FROM r ON (t1 AS t2, t3 t4)", ALL],
    ["RESTORE SNAPSHOT s1 FROM r ON (t1 = t2)", OLDER],
    ["RESTORE SNAPSHOT s1 FROM r ON (t1 AS t2 (a, b))", "4.0"],
    ["CREATE REPOSITORY r WITH", OLDER],
    ["CREATE REPOSITORY r WITH BROKER ON LOCATION 'x'", "4.0"],
    ["CREATE REPOSITORY r WITH S3 ON LOCATION 'x'", ALL],
    ["CREATE REPOSITORY r WITH S3 named ON LOCATION 'x'", "4.0"],
    ["CREATE READ ONLY REPOSITORY r WITH LOCAL ON LOCATION 'x' PROPERTIES ('a' = 'b')", ALL],
    ["ALTER REPOSITORY r PROPERTIES ('s3.access_key' = 'k')", "2.1 3.0 4.0"],
    ["SHOW CREATE REPOSITORY FOR r", ALL],
    ["SHOW BRIEF RESTORE FROM db1 WHERE label = 'x'", ALL],
    ["SHOW BRIEF BACKUP", ""],
    ["SHOW SNAPSHOT ON r LIKE 'x'", ALL],
    ["CANCEL BACKUP", ALL],
    ["RECOVER TABLE db1.t 10001 AS t2", ALL],
    ["RECOVER PARTITION p 10001 AS p2 FROM db1.t", ALL],
    ["RECOVER DATABASE d 9223372036854775808", ""],
    ["GRANT LOAD_PRIV ON internal.db1.* TO 'u'@'%'", ALL],
    ["GRANT REPOSITORY ON SYSTEM TO u", ""],
    ["GRANT USAGE_PRIV ON CLUSTER c TO 'u'", "3.0 4.0"],
    ["GRANT USAGE_PRIV ON COMPUTE GROUP c TO 'u'", "4.0"],
    ["GRANT 'r1', 'r2' TO 'u'", ALL],
    ["GRANT r1 TO 'u'", "4.0"],
    ["GRANT LOAD_PRIV ON *.*.*.* TO u", ""],
    ["REVOKE LOAD_PRIV ON *.*.*.* FROM u", "4.0"],
    ["GRANT LOAD_PRIV ON db1.* TO u@['domain']", OLDER],
    ["GRANT LOAD_PRIV ON db1.* TO u@('domain')", "4.0"],
    ["DROP REPOSITORY partitions", "2.1 3.0 4.0"],
    ["DROP REPOSITORY day", ALL],
    ["DROP REPOSITORY {", "4.0"],
    ["DROP REPOSITORY IF EXISTS r", ""],
    ["DROP SNAPSHOT ON r", ""],
  ])("%s", (sql, versions) => {
    expect(readers(sql)).toBe(versions);
  });
});

describe("where the parsers stop", () => {
  test.each([
    ["BACKUP SNAPSHOT db1.my-snap TO r", "4.0", 1, 22],
    ["BACKUP SNAPSHOT db1.s-1 TO r", "4.0", 1, 22],
    ["BACKUP SNAPSHOT db1.1s TO r", "3.0", 1, 19],
    ["BACKUP SNAPSHOT db1.1s TO r", "4.0", 1, 20],
    ["BACKUP SNAPSHOT s TO r ON (t TEMPORARY)", "3.0", 1, 38],
    // The older lexer counts UTF-16 units, and a form feed as the end of a line.
    ["BACKUP SNAPSHOT `😀` TO 'r'", "3.0", 1, 24],
    ["BACKUP SNAPSHOT `😀` TO 'r'", "4.0", 1, 23],
    ["BACKUP\fSNAPSHOT s TO 'r'", "3.0", 2, 14],
    ["SHOW BACKUP LIKE 'x", "3.0", 1, 17],
  ])("%s (%s)", (sql, version, line, column) => {
    expect(errors(sql, version)).toMatchObject([{ stage: "syntax", line, column }]);
  });

  test("the older parser names no place for an unknown privilege, nor for a sign that it cannot read", () => {
    expect(errors("GRANT FOO_PRIV, LOAD_PRIV ON db1.* TO 1", "3.0")).toMatchObject([
      { message: "Unknown privilege type FOO_PRIV", placeless: true, span: { start: 6, end: 14 } },
    ]);
    expect(errors("BACKUP SNAPSHOT s　TO r", "3.0")).toMatchObject([
      { message: "Please check your sql, we meet an error when parsing.", placeless: true },
    ]);
  });

  test("an unknown privilege with a wrong token behind it is a wrong token", () => {
    expect(errors("GRANT role1 TO 'u'", "3.0")).toMatchObject([{ code: "syntax.unexpected", column: 12 }]);
  });
});

describe("what 4.0 refuses while it builds the plan", () => {
  test.each([
    [
      "BACKUP SNAPSHOT a.b.c TO r",
      "rule.nameParts",
      "\nonly support [<db_name>.]<snapshot_name>(line 1, pos 16)\n\n== SQL ==\nBACKUP SNAPSHOT a.b.c TO r\n----------------^^^\n",
      16,
    ],
    [
      "BACKUP SNAPSHOT s TO r PROPERTIES ('a' = '1', ' a ' = '2')",
      "rule.duplicateKey",
      "Multiple entries with same key: a=1 and a=2",
      46,
    ],
    [
      "RECOVER TABLE t 9223372036854775808",
      "rule.numberOverflow",
      'For input string: "9223372036854775808"',
      16,
    ],
    ["GRANT USAGE ON RESOURCE 'r' TO u", "rule.unknownPrivilege", "Unknown privilege type USAGE", 6],
    ["GRANT LOAD_PRIV ON a.b.c.d TO u", "rule.privilegePattern", "tablePattern is null", 19],
  ])("%s", (sql, code, message, start) => {
    expect(errors(sql, "4.0")).toMatchObject([{ code, message, span: { start } }]);
  });
});

describe("trees", () => {
  test("a list of objects, with alias and partitions", () => {
    expect(
      statement("RESTORE SNAPSHOT d.s FROM r EXCLUDE (t PARTITION (p) = u)", doris("3.0")),
    ).toMatchObject({
      kind: "restore",
      exclude: true,
      label: named("d", "s"),
      objects: [{ type: "any", name: named("t"), partitions: { names: [text("p")] }, alias: text("u") }],
    });
  });

  test("the storage of a repository", () => {
    const sql = "CREATE REPOSITORY r WITH HDFS ON LOCATION 'hdfs://b' PROPERTIES ('fs.defaultFS' = 'x')";
    expect(statement(sql, doris("2.1"))).toMatchObject({
      kind: "createRepository",
      storage: "HDFS",
      location: text("hdfs://b"),
      properties: [{ key: text("fs.defaultFS"), value: text("x") }],
    });
  });

  test("RECOVER with id and new name", () => {
    expect(statement("RECOVER DATABASE d 10001 AS d2", doris("4.0"))).toMatchObject({
      kind: "recover",
      id: "10001",
      alias: text("d2"),
    });
  });

  test("unquoted properties of 4.0 are texts, and are printed as such", () => {
    const read = statement("ALTER REPOSITORY r PROPERTIES (a.b = 1)".replace("a.b", "a"), doris("4.0"));
    expect(read).toMatchObject({
      kind: "alterRepository",
      properties: [{ key: text("a"), value: text("1") }],
    });
    expect(print(read, doris("4.0"))).toBe('ALTER REPOSITORY r PROPERTIES ("a" = "1")');
  });

  test("what follows a statement's head and is not simulated is no error", () => {
    expect(statement("CREATE ROUTINE LOAD j ON t FROM KAFKA ('a' = 'b')", doris("3.0"))).toMatchObject({
      kind: "other",
      head: "CREATE ROUTINE LOAD",
    });
  });
});
