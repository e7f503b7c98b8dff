import { describe, expect, test } from "vitest";
import { parse } from "../../../../src/sql/index.ts";

const OLDER = ["2.0", "3.0"] as const;

const errorOf = (sql: string, version: string) =>
  parse(sql, { engine: "doris", version }).diagnostics.find(({ severity }) => severity === "error");
const said = (sql: string, version: string) => errorOf(sql, version)?.message;
/** The two lines below the mark. */
const tail = (sql: string, version: string) => said(sql, version)?.split("\n").slice(3).join("\n");

describe("what Doris' older parser met and expected (spec/doris.md §1.5)", () => {
  test.each([
    ["BACKUP SNAPSHOT shop.s1", "EOF", ""],
    ["BACKUP SNAPSHOT", "EOF", "IDENTIFIER"],
    ["BACKUP SNAPSHOT TO depot", "TO", "TO is keyword, maybe `TO`"],
    ["BACKUP SNAPSHOT shop.s1 FROM depot", "FROM", ""],
    ["BACKUP shop.s1 TO depot", "IDENTIFIER", ""],
    ["BACKUP TABLE orders TO depot", "TABLE", ""],
    ["BACKUP GLOBAL SNAPSHOT s1 TO depot", "GLOBAL", ""],
    ["BACKUP SNAPSHOT 's1' TO depot", "STRING LITERAL", "IDENTIFIER"],
    ["BACKUP SNAPSHOT shop.s1 TO 'depot'", "STRING LITERAL", "IDENTIFIER"],
    ["BACKUP SNAPSHOT shop.s-1 TO depot", "-", "COMMA"],
    ["BACKUP SNAPSHOT shop.s1 TO my-depot", "-", ""],
    ["BACKUP SNAPSHOT shop.1s TO depot", "DECIMAL LITERAL", "||, COMMA, ., IDENTIFIER"],
    ["BACKUP SNAPSHOT ctl.shop.s1 TO depot", ".", "COMMA"],
    ["BACKUP SNAPSHOT shop.s1 TO depot EXCLUDE orders", "IDENTIFIER", ""],
    ["BACKUP SNAPSHOT shop.s1 TO depot ON orders", "IDENTIFIER", ""],
    ["BACKUP SNAPSHOT s1 TO depot ON ()", ")", "IDENTIFIER"],
    ["BACKUP SNAPSHOT s1 TO depot ON (orders, )", ")", "IDENTIFIER"],
    ["BACKUP SNAPSHOT s1 TO depot ON (order)", "ORDER", "ORDER is keyword, maybe `ORDER`"],
    ["BACKUP SNAPSHOT s1 TO depot ON (TABLE orders)", "TABLE", "TABLE is keyword, maybe `TABLE`"],
    ['BACKUP SNAPSHOT s1 TO depot PROPERTIES ("type"="full") ON (orders)', "ON", "COMMA"],
    ["BACKUP SNAPSHOT s1 TO depot PROPERTIES (type=full)", "TYPE", ""],
    ['BACKUP SNAPSHOT s1 TO depot PROPERTIES ("timeout"=3600)', "INTEGER LITERAL", ""],
    ['BACKUP SNAPSHOT s1 TO depot PROPERTIES ("type"="full"', "EOF", "COMMA"],
    ["RESTORE SNAPSHOT s1 FROM depot ON (orders AS 'o')", "STRING LITERAL", "IDENTIFIER"],
    ["RESTORE SNAPSHOT s1 FROM depot ON (orders AS shop2.o)", ".", "COMMA"],
    ["RESTORE SNAPSHOT s1 FROM depot AS shop2", "AS", ""],
    [
      "RESTORE SNAPSHOT s1 FROM depot DATABASE shop2",
      "DATABASE",
      "||, COMMA, ., DATABASE is keyword, maybe `DATABASE`",
    ],
    ['CREATE REPOSITORY depot WITH BROKER ON LOCATION "s3://b"', "ON", "ON is keyword, maybe `ON`"],
    ["CREATE REPOSITORY IF NOT EXISTS depot", "IF", "IF is keyword, maybe `IF`"],
    ["CREATE REPOSITORY depot WITH S3 ON LOCATION s3://b", "S3", ""],
    ["DROP REPOSITORY", "EOF", "IDENTIFIER"],
    ["CANCEL BACKUP ON shop", "ON", ""],
    ["SHOW BACKUP WHERE Label = 'x' FROM shop", "FROM", "||"],
    ["SHOW SNAPSHOT depot", "IDENTIFIER", ""],
    ["RECOVER DATABASE shop AS", "EOF", "IDENTIFIER"],
    ["GRANT 'a', 'b' ON shop.* TO u", "ON", "COMMA"],
    ["GRANT LOAD_PRIV ON RESOURCE ) TO u", ")", "., IDENTIFIER"],
    ["DESC SNAPSHOT ON depot", "ON", "COMMA, ., ON is keyword, maybe `ON`"],
    ["FOO BAR", "IDENTIFIER", ""],
    ["RECOVER TABLE orders 9223372036854775808", "INTEGER LITERAL", "||, COMMA, ., IDENTIFIER"],
  ])("%s: %s", (sql, met, expected) => {
    const lines = `Encountered: ${met}\nExpected${expected === "" ? "" : ": "}${expected}\n`;
    for (const version of OLDER) expect(tail(sql, version), version).toBe(lines);
  });

  test("a token without a name goes by its number, another in each version", () => {
    const met = (version: string) => tail("BACKUP SNAPSHOT s1 TO depot := x", version)?.split("\n")[0];
    expect(OLDER.map(met)).toEqual(
      [436, 464].map((number) => `Encountered: Unknown last token with id: ${number}`),
    );
  });

  test("words that the lexer takes for another go by that one", () => {
    expect(tail("BACKUP SNAPSHOT s1 TO depot DESCRIBE", "3.0")).toBe(
      "Encountered: EXPLAIN\nExpected: ||, COMMA, ., EXPLAIN is keyword, maybe `EXPLAIN`\n",
    );
  });
});

describe("what Doris 2.1 says (spec/doris.md §1.6)", () => {
  const printed = (sql: string, version = "2.1") => errorOf(sql, version)?.message;
  const BEGINNINGS =
    "{'(', 'ALTER', 'CALL', 'CANCEL', 'CREATE', 'DELETE', 'DESC', 'DESCRIBE', 'DROP', 'EXPLAIN', 'EXPORT', 'INSERT', " +
    "'LOAD', 'PAUSE', 'REFRESH', 'REPLACE', 'RESUME', 'SELECT', 'SHOW', 'UPDATE', 'VALUES', 'WITH'}";

  test.each([
    ["BACKUP SNAPSHOT s1 TO my-depot", `mismatched input 'BACKUP' expecting ${BEGINNINGS}(line 1, pos 0)`],
    ["restore SNAPSHOT s1", `mismatched input 'restore' expecting ${BEGINNINGS}(line 1, pos 0)`],
    ["RECOVER shop", `mismatched input 'RECOVER' expecting ${BEGINNINGS}(line 1, pos 0)`],
    ["CANCEL BACKUP ON shop", "mismatched input 'BACKUP' expecting 'MATERIALIZED'(line 1, pos 7)"],
    ["SHOW BACKUP ON shop", "mismatched input 'BACKUP' expecting 'CONSTRAINTS'(line 1, pos 5)"],
  ])("the first words, whatever the mistake: %s", (sql, message) => {
    expect(printed(sql)).toBe(`ParseException, msg: \n${message}\n`);
  });

  test("of what breaks a rule behind the grammar, too", () => {
    expect(printed("GRANT FLY_PRIV ON *.* TO 'u'")).toBe(
      `ParseException, msg: \nmismatched input 'GRANT' expecting ${BEGINNINGS}(line 1, pos 0)\n`,
    );
  });

  test("of a text that is too deep for us alone, nothing", () => {
    expect(printed(`SHOW BACKUP WHERE ${"(".repeat(500)}1${")".repeat(500)}`)).toBe("");
  });

  test("is the older parser's in the versions around it", () => {
    for (const version of OLDER)
      expect(printed("BACKUP SNAPSHOT s1 TO my-depot", version)).toMatch(/^Syntax error in line 1:/);
  });
});

describe("how Doris' older parser shows the place", () => {
  test("a short line whole, the mark below the token", () => {
    expect(said("BACKUP SNAPSHOT s1\nTO depot 'x'", "3.0")).toBe(
      "Syntax error in line 2:\nTO depot 'x'\n         ^\nEncountered: STRING LITERAL\nExpected\n",
    );
  });

  test("of a long line 27 characters to each side", () => {
    const sql = "BACKUP SNAPSHOT shop.label_of_today TO depot EXCLUDE orders, order_items, customers";
    expect(said(sql, "3.0")?.split("\n").slice(1, 3)).toEqual([
      "...of_today TO depot EXCLUDE orders, order_items, customers",
      "                             ^",
    ]);
  });

  test("of a long line its begin, where the token stands in it", () => {
    const sql = "BACKUP DATABASE shop SNAPSHOT label_of_today TO depot EXCLUDE (orders)";
    expect(said(sql, "2.0")?.split("\n").slice(1, 3)).toEqual([
      "BACKUP DATABASE shop SNAPSHOT label...",
      "       ^",
    ]);
  });

  test("the end of the text in a line of its own, where it has one", () => {
    expect(said("BACKUP SNAPSHOT s1\n", "3.0")).toBe(
      "Syntax error in line 2:\n\n^\nEncountered: EOF\nExpected\n",
    );
  });

  test("by UTF-16 units", () => {
    const { line, column } = errorOf("BACKUP SNAPSHOT `注文😀` x", "3.0") ?? {};
    expect({ line, column }).toEqual({ line: 1, column: 23 });
  });
});

describe("what Doris' older lexer cannot read", () => {
  test("an open quote", () => {
    expect(said("BACKUP SNAPSHOT s1 TO 'depot", "3.0")).toBe(
      "Unmatched string literal in line 1:\nBACKUP SNAPSHOT s1 TO 'depot\n                      ^\n",
    );
  });

  test("an open quote among values, at the value behind it", () => {
    const error = errorOf("SHOW BACKUP WHERE Label = 'x", "3.0");
    expect(error?.message).toBe(
      "Unmatched string literal in line 1:\nSHOW BACKUP WHERE Label = 'x\n                           ^\n",
    );
    expect(error?.column).toBe(27);
  });

  test("a number that no LARGEINT holds", () => {
    expect(said(`RECOVER TABLE orders ${"9".repeat(40)}`, "3.0")).toMatch(/^Numeric overflow in line 1:\n/);
  });

  test("a sign of no token, without a place", () => {
    const error = errorOf("BACKUP SNAPSHOT s1 TO depot；", "3.0");
    expect(error).toMatchObject({
      message: "Please check your sql, we meet an error when parsing.",
      placeless: true,
    });
  });
});
