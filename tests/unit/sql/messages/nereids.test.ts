import { describe, expect, test } from "vitest";
import { parse } from "../../../../src/sql/index.ts";

const errorOf = (sql: string) =>
  parse(sql, { engine: "doris", version: "4.0" }).diagnostics.find(({ severity }) => severity === "error");
const said = (sql: string) => errorOf(sql)?.message;

describe("how Doris 4.0 words what its parser refuses (spec/doris.md §1.7)", () => {
  test.each([
    ["BACKUP", "mismatched input '<EOF>' expecting 'SNAPSHOT'(line 1, pos 6)"],
    ["BACKUP shop.s1 TO depot", "missing 'SNAPSHOT' at 'shop'(line 1, pos 7)"],
    ["BACKUP GLOBAL SNAPSHOT s1 TO depot", "extraneous input 'GLOBAL' expecting 'SNAPSHOT'(line 1, pos 7)"],
    [
      "BACKUP DATABASE shop SNAPSHOT s1 TO depot",
      "mismatched input 'DATABASE' expecting 'SNAPSHOT'(line 1, pos 7)",
    ],
    ["BACKUP TABLE orders TO depot", "mismatched input 'TABLE' expecting 'SNAPSHOT'(line 1, pos 7)"],
    ["BACKUP SNAPSHOT shop.s1", "mismatched input '<EOF>' expecting {'.', 'TO', '-'}(line 1, pos 23)"],
    [
      "BACKUP SNAPSHOT shop.s1 FROM depot",
      "mismatched input 'FROM' expecting {'.', 'TO', '-'}(line 1, pos 24)",
    ],
    ["BACKUP SNAPSHOT shop.s1 TO my-depot", "mismatched input '-' expecting {<EOF>, ';'}(line 1, pos 29)"],
    ["BACKUP SNAPSHOT shop.s1:x TO depot", "mismatched input ':' expecting {'.', 'TO', '-'}(line 1, pos 23)"],
    ["BACKUP SNAPSHOT shop.2024 TO depot", "extraneous input '.2024' expecting 'TO'(line 1, pos 20)"],
    ["BACKUP SNAPSHOT s1 TO depot ON orders", "missing '(' at 'orders'(line 1, pos 31)"],
    ["BACKUP SNAPSHOT s1 TO depot EXCLUDE orders", "missing '(' at 'orders'(line 1, pos 36)"],
    [
      "BACKUP SNAPSHOT s1 TO depot ON (orders) EXCLUDE (items)",
      "mismatched input 'EXCLUDE' expecting {<EOF>, ';'}(line 1, pos 40)",
    ],
    ['BACKUP SNAPSHOT s1 TO depot PROPERTIES ("a","b")', "mismatched input ',' expecting EQ(line 1, pos 43)"],
    [
      'BACKUP SNAPSHOT s1 TO depot PROPERTIES ("a"="b" "c"="d")',
      "mismatched input '\"c\"' expecting {')', ','}(line 1, pos 48)",
    ],
    ['BACKUP SNAPSHOT s1 TO depot PROPERTIES ("type"="full"', "missing ')' at '<EOF>'(line 1, pos 53)"],
    [
      'BACKUP SNAPSHOT s1 TO depot WITH PROPERTIES ("a"="b")',
      "mismatched input 'WITH' expecting {<EOF>, ';'}(line 1, pos 28)",
    ],
    ["RESTORE SNAPSHOT shop.s1", "mismatched input '<EOF>' expecting {'.', 'FROM', '-'}(line 1, pos 24)"],
    [
      "RESTORE SNAPSHOT shop.s1 TO depot",
      "mismatched input 'TO' expecting {'.', 'FROM', '-'}(line 1, pos 25)",
    ],
    [
      "RESTORE SNAPSHOT s1 FROM depot ON (orders = o)",
      "mismatched input '=' expecting {')', ','}(line 1, pos 42)",
    ],
    [
      "RESTORE SNAPSHOT s1 FROM depot ON (orders AS o PARTITION (p1))",
      "mismatched input 'PARTITION' expecting {')', ','}(line 1, pos 47)",
    ],
    [
      "RESTORE SNAPSHOT s1 FROM depot ON (orders PARTITIONS (*))",
      "no viable alternative at input 'PARTITIONS (*'(line 1, pos 54)",
    ],
    [
      "RESTORE SNAPSHOT s1 FROM depot DATABASE shop2",
      "mismatched input 'DATABASE' expecting {<EOF>, ';'}(line 1, pos 31)",
    ],
    ["CANCEL", "no viable alternative at input 'CANCEL'(line 1, pos 6)"],
    ["CANCEL BACKUP shop", "extraneous input 'shop' expecting {<EOF>, ';'}(line 1, pos 14)"],
    ["CANCEL BACKUP FOR EXTERNAL CATALOG", "mismatched input 'FOR' expecting {<EOF>, ';'}(line 1, pos 14)"],
    ["SHOW BACKUP shop", "extraneous input 'shop' expecting {<EOF>, ';'}(line 1, pos 12)"],
    ["SHOW BACKUP FROM ctl.shop", "mismatched input '.' expecting {<EOF>, ';'}(line 1, pos 20)"],
    ["SHOW BRIEF BACKUP", "no viable alternative at input 'SHOW BRIEF BACKUP'(line 1, pos 11)"],
    ["SHOW SNAPSHOT", "mismatched input '<EOF>' expecting 'ON'(line 1, pos 13)"],
    ["SHOW SNAPSHOT depot", "missing 'ON' at 'depot'(line 1, pos 14)"],
    ["SHOW SNAPSHOTS ON depot", "no viable alternative at input 'SHOW SNAPSHOTS'(line 1, pos 5)"],
    ["SHOW REPOSITORIES LIKE 'x'", "mismatched input 'LIKE' expecting {<EOF>, ';'}(line 1, pos 18)"],
    ["SHOW CREATE REPOSITORY depot", "missing 'FOR' at 'depot'(line 1, pos 23)"],
    ["DROP SNAPSHOT ON depot", "no viable alternative at input 'DROP SNAPSHOT'(line 1, pos 5)"],
    [
      "CREATE REPOSITORY depot WITH",
      "mismatched input '<EOF>' expecting {'BROKER', 'HDFS', 'LOCAL', 'S3'}(line 1, pos 28)",
    ],
    [
      'CREATE REPOSITORY depot WITH OSS ON LOCATION "oss://b/p"',
      "missing {'BROKER', 'HDFS', 'LOCAL', 'S3'} at 'OSS'(line 1, pos 29)",
    ],
    [
      'CREATE REPOSITORY depot ON LOCATION "s3://b"',
      "mismatched input 'ON' expecting 'WITH'(line 1, pos 24)",
    ],
    [
      "CREATE REPOSITORY depot WITH S3 ON LOCATION s3://b",
      "mismatched input 's3' expecting STRING_LITERAL(line 1, pos 44)",
    ],
    ["CREATE READONLY REPOSITORY depot", "no viable alternative at input 'CREATE READONLY'(line 1, pos 7)"],
    ["ALTER REPOSITORY depot SET ()", "mismatched input 'SET' expecting {<EOF>, ';'}(line 1, pos 23)"],
    ["RECOVER shop", "no viable alternative at input 'RECOVER shop'(line 1, pos 8)"],
    [
      "RECOVER PARTITION p1",
      "mismatched input '<EOF>' expecting {'AS', 'FROM', INTEGER_VALUE}(line 1, pos 20)",
    ],
    [
      "GRANT REPOSITORY ON SYSTEM TO USER u",
      "no viable alternative at input 'GRANT REPOSITORY ON SYSTEM'(line 1, pos 20)",
    ],
    ["GRANT SELECT ON shop.* TO u", "no viable alternative at input 'GRANT SELECT'(line 1, pos 6)"],
    ["(SHOW BACKUP)", "mismatched input 'SHOW' expecting {'(', 'SELECT', 'VALUES', 'WITH'}(line 1, pos 1)"],
    ["SHOW BACKUP WHERE f(a, b", "extraneous input '<EOF>' expecting {')', ',', 'ORDER'}(line 1, pos 24)"],
    ["SHOW TABLE SNAPSHOT ON depot", "no viable alternative at input 'SHOW TABLE SNAPSHOT'(line 1, pos 11)"],
    ["; garbage", "no viable alternative at input '; garbage'(line 1, pos 2)"],
    [";REVOKE SELECT ON a.b FROM u", "no viable alternative at input ';REVOKE SELECT'(line 1, pos 8)"],
    ["SHOW BACKUP; SHOW BACKUP db 'x'", "extraneous input 'db' expecting {<EOF>, ';'}(line 1, pos 25)"],
    [
      "BACKUP SNAPSHOT s1\n\tTO depot ON\n(注文 ORDER)",
      "extraneous input 'ORDER' expecting {')', ','}(line 3, pos 4)",
    ],
  ])("%s", (sql, message) => {
    expect(said(sql)).toBe(`\n${message}\n`);
  });
});

describe("where a name is required", () => {
  const names =
    "{'{', '}', 'ACTIONS', 'AFTER', 'AGG_STATE', 'AGGREGATE', 'ALIAS', 'ANALYZED', 'ARRAY', 'AT', ";

  test.each([
    ["BACKUP SNAPSHOT TO depot", "extraneous input 'TO'"],
    ["BACKUP SNAPSHOT s1 TO 'depot'", "mismatched input ''depot''"],
    ["BACKUP SNAPSHOT shop.1s TO depot", "mismatched input '1s'"],
    ["BACKUP SNAPSHOT s1 TO depot ON ()", "mismatched input ')'"],
    ["BACKUP SNAPSHOT s1 TO depot ON (TABLE orders)", "extraneous input 'TABLE'"],
    ["DROP REPOSITORY IF EXISTS depot", "mismatched input 'IF'"],
  ])("every word that may be one is listed: %s", (sql, begin) => {
    expect(said(sql)).toContain(`\n${begin} expecting ${names}`);
  });

  test("a key or value of a property may be more", () => {
    expect(said("BACKUP SNAPSHOT s1 TO depot PROPERTIES ()")).toContain(
      "mismatched input ')' expecting {'[', '{', '}', 'ACTIONS',",
    );
  });

  test("a longer list is cut after 500 characters", () => {
    const message = said("DROP REPOSITORY IF EXISTS depot") ?? "";
    expect(message).toHaveLength(501);
    expect(message.endsWith("…")).toBe(true);
  });
});

describe("names joined by a dash", () => {
  test("are shown with the text", () => {
    const error = errorOf("BACKUP SNAPSHOT shop.my-snap\nTO depot");
    expect(error?.message).toBe(
      "\nPossibly unquoted identifier my-snap detected. Please consider quoting it with back-quotes as `my-snap`" +
        "(line 1, pos 23)\n\n== SQL ==\nBACKUP SNAPSHOT shop.my-snap\n-----------------------^^^\nTO depot\n",
    );
    expect(error?.column).toBe(23);
  });

  test("are told of before what is wrong behind the dash, at that place", () => {
    const error = errorOf("BACKUP SNAPSHOT shop.s-1 TO depot");
    expect(error?.message).toContain("\nPossibly unquoted identifier s- detected.");
    expect(error?.message).toContain("(line 1, pos 22)");
    expect(error?.column).toBe(23);
  });
});

describe("where Doris 4.0 says it", () => {
  test("by code points, blanks in what is repeated as they stand", () => {
    const error = errorOf("GRANT SELECT\n\tON `注文😀`.* TO u");
    expect(error?.message).toBe("\nno viable alternative at input 'GRANT SELECT'(line 1, pos 6)\n");
    expect(errorOf("BACKUP SNAPSHOT `注文😀` x TO depot")?.column).toBe(22);
    expect(said("RECOVER\n\tshop")).toBe(
      "\nno viable alternative at input 'RECOVER\\n\\tshop'(line 2, pos 1)\n",
    );
  });

  test("in a statement behind others", () => {
    expect(said("SHOW REPOSITORIES;\nBACKUP shop.s1 TO depot")).toBe(
      "\nmissing 'SNAPSHOT' at 'shop'(line 2, pos 7)\n",
    );
  });
});
