import { describe, expect, test } from "vitest";
import { parse } from "../../../src/sql/index.ts";

const said = (sql: string, version: string) =>
  parse(sql, { engine: "starrocks", version }).diagnostics[0]?.message;

describe("how a version words what its parser refuses (spec/starrocks.md §1.5)", () => {
  test("before 3.1 by token and line", () => {
    expect(said("SHOW\nBACKUPS", "3.0")).toBe(
      "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'BACKUPS' at line 2",
    );
  });

  test.each([
    [
      "one word",
      "BACKUP SNAPSHOT a.b",
      "Getting syntax error at line 1, column 19. Detail message: Unexpected input '<EOF>', the most similar input is {'TO'}.",
    ],
    [
      "a name",
      "BACKUP SNAPSHOT 'a' TO r",
      "Getting syntax error at line 1, column 16. Detail message: Unexpected input ''a'', the most similar input is {a legal identifier}.",
    ],
    [
      "the end",
      "SHOW BACKUP db1",
      "Getting syntax error at line 1, column 12. Detail message: Unexpected input 'db1', the most similar input is {<EOF>, ';'}.",
    ],
    [
      "symbols",
      "BACKUP SNAPSHOT a.b TO r ON (t1 t2)",
      "Getting syntax error at line 1, column 32. Detail message: Unexpected input 't2', the most similar input is {',', ')'}.",
    ],
    [
      "texts",
      "BACKUP SNAPSHOT a.b TO r PROPERTIES ()",
      "Getting syntax error at line 1, column 37. Detail message: Unexpected input ')', the most similar input is {SINGLE_QUOTED_TEXT, DOUBLE_QUOTED_TEXT}.",
    ],
    [
      "five words by likeness, then symbols",
      "",
      "Getting syntax error at line 1, column 0. Detail message: Unexpected input '<EOF>', the most similar input is {'EXPORT', 'REVOKE', 'RECOVER', 'REFRESH', 'RESTORE', '(', ';'}.",
    ],
    [
      "the text from where it looked ahead",
      "SHOW BACKUPS",
      "Getting syntax error at line 1, column 5. Detail message: No viable statement for input 'SHOW BACKUPS'.",
    ],
    [
      "a joined dot",
      "BACKUP SNAPSHOT db1.20240101 TO r",
      "Getting syntax error at line 1, column 19. Detail message: Unexpected input '.20240101', the most similar input is {'TO'}.",
    ],
  ])("since 3.1 by what was expected: %s", (_what, sql, message) => {
    expect(said(sql, "3.3")).toBe(message);
  });

  test("numbers from a thousand on have commas", () => {
    expect(said(`${"\n".repeat(1000)}${" ".repeat(1234)}x`, "3.3")).toContain("at line 1,001, column 1,234.");
  });
});

describe("rules of the tree builder (spec/starrocks.md §1.2)", () => {
  const detail = (text: string) => `Getting syntax error. Detail message: ${text}.`;
  test.each([
    [
      "catalogs and DATABASE",
      "BACKUP ALL EXTERNAL CATALOGS DATABASE d SNAPSHOT s TO r",
      detail("Can not sepcify database name for external catalog Backup/Restore"),
    ],
    [
      "catalogs and db.label",
      "RESTORE SNAPSHOT d.s FROM r ALL EXTERNAL CATALOGS",
      detail("Can not sepcify database name for external catalog Backup/Restore"),
    ],
    [
      "catalogs and ON",
      "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s TO r ON (t)",
      detail("Can not sepcify `ON` clause for external catalog Backup/Restore"),
    ],
    [
      "the database twice",
      "BACKUP DATABASE d SNAPSHOT d.s TO r",
      detail(
        "Specifying dbName before snapshot name is forbidden if the DbName is specified explicitly in BACKUP/RESTORE",
      ),
    ],
    [
      "AS in BACKUP",
      "BACKUP SNAPSHOT d.s TO r ON (t AS u)",
      detail("Specifying alias for backup object is forbidden in BACKUP stmt"),
    ],
    [
      "ON without a database",
      "RESTORE SNAPSHOT s FROM r ON (t)",
      detail("`ON` clause is forbidden if no Database explicitly specified in Restore stmt"),
    ],
    ["CANCEL without FROM", "CANCEL BACKUP", detail("No selected database for cancel BACKUP/RESTORE")],
    [
      "three parts of a label, with its place",
      "BACKUP SNAPSHOT a.b.c TO r",
      "Getting syntax error from line 1, column 16 to line 1, column 20. Detail message: Invalid table name format 'a.b.c'.",
    ],
    [
      "four parts of a table, without",
      "RECOVER TABLE a.b.c.d",
      detail("Invalid table name format 'a.b.c.d'"),
    ],
    [
      "a text that is no date",
      "RESTORE SNAPSHOT d.s FROM r ON (t PARTITION (k = DATE 'x'))",
      "Getting syntax error from line 1, column 49 to line 1, column 54. Detail message: Invalid date literal x.",
    ],
    [
      "the first of several",
      "RESTORE SNAPSHOT s FROM r ALL EXTERNAL CATALOGS ON (t)",
      detail("`ON` clause is forbidden if no Database explicitly specified in Restore stmt"),
    ],
  ])("%s", (_what, sql, message) => {
    expect(said(sql, "3.4")).toBe(message);
  });

  test("a number beyond every type", () => {
    expect(said(`SELECT ${"9".repeat(41)}`, "3.5")).toContain(`Numeric overflow ${"9".repeat(41)}`);
    expect(said(`SELECT ${"9".repeat(41)}`, "4.0")).toBeUndefined();
  });

  test("a grammar error anywhere comes before any rule", () => {
    expect(said("CANCEL BACKUP; SHOW BACKUPS", "3.4")).toContain("No viable statement");
  });
});
