import { describe, expect, test } from "vitest";
import { dialectOf } from "../../../src/sql/dialect.ts";
import { tokenize } from "../../../src/sql/tokens.ts";

/** The tokens of a text, and behind `dropped:` what the lexer leaves out. */
function lexed(text: string, version = "3.3"): string[] {
  const { starts, ends, dropped } = tokenize(text, dialectOf({ engine: "starrocks", version }).lexicon);
  return [
    ...starts.map((start, at) => text.slice(start, ends[at])),
    ...dropped.map(({ start, end }) => `dropped:${text.slice(start, end)}`),
  ];
}

describe("names and numbers (spec/starrocks.md §1.3)", () => {
  test.each([
    ["letters, digits, _ and $", "a_1$ _x $y", ["a_1$", "_x", "$y"]],
    [
      "a name may begin with digits if a letter follows",
      "1s 2024_01 0x12 1e",
      ["1s", "2024_01", "0x12", "1e"],
    ],
    [
      "digits alone, and with an exponent, are numbers",
      "20240101 1e5 1.5E-3 .5",
      ["20240101", "1e5", "1.5E-3", ".5"],
    ],
    ["a dot before digits makes a number", "db1.20240101", ["db1", ".20240101"]],
    ["a dot before such a name is a token of its own here", "db1.1s", ["db1", ".", "1s"]],
    ["other letters, and full-width signs among them", "数据库 r；　（x）", ["数据库", "r；　（x）"]],
    ["a full-width blank behind a blank is white space", "a 　 b", ["a", "b"]],
    ["doubled backquotes stay inside", "`a``b` `` `x y`", ["`a``b`", "``", "`x y`"]],
  ])("%s", (_what, text, tokens) => {
    expect(lexed(text)).toEqual(tokens);
  });
});

describe("texts in quotes", () => {
  test.each([
    ["doubled quotes", "'it''s' \"a\"\"b\"", ["'it''s'", '"a""b"']],
    ["backslashes", String.raw`'a\'b' "\\"`, [String.raw`'a\'b'`, String.raw`"\\"`]],
    ["line ends inside", "'a\nb'", ["'a\nb'"]],
  ])("%s", (_what, text, tokens) => {
    expect(lexed(text)).toEqual(tokens);
  });

  test("an unfinished one is left out to the end of the text", () => {
    expect(lexed("a 'b c")).toEqual(["a", "dropped:'b c"]);
    expect(lexed("a `b; c")).toEqual(["a", "dropped:`b; c"]);
  });

  test("a doubled quote ends it where nothing else does", () => {
    expect(lexed("'a''b")).toEqual(["'a'", "dropped:'b"]);
  });
});

describe("comments and signs", () => {
  test.each([
    ["-- to the end of the line, without a blank", "a --b c\nd", ["a", "d"]],
    ["/* */ is not nested", "a /* b /* c */ d", ["a", "d"]],
    ["/*! */ is a comment too", "a /*! b */ c", ["a", "c"]],
    ["an open comment is two signs", "a /* b", ["a", "/", "*", "b"]],
    ["# is left out, the rest of the line is read", "# a", ["a", "dropped:#"]],
    ["a backslash and an emoji are left out", "a\\😀b", ["a", "b", "dropped:\\", "dropped:😀"]],
    ["an emoji inside quotes stays", "`😀`", ["`😀`"]],
    ["@ is a token", "@v", ["@", "v"]],
    ["signs of several characters", "<=> <= != <> || && ->", ["<=>", "<=", "!=", "<>", "||", "&&", "->"]],
  ])("%s", (_what, text, tokens) => {
    expect(lexed(text)).toEqual(tokens);
  });

  test("hints are tokens before 3.0 and comments since", () => {
    expect(lexed("/*+ x */ a", "2.5")).toEqual(["/*+", "x", "*/", "a"]);
    expect(lexed("/*+ x */ a", "3.0")).toEqual(["a"]);
  });

  test("? is left out before 3.2", () => {
    expect(lexed("?", "3.1")).toEqual(["dropped:?"]);
    expect(lexed("?", "3.2")).toEqual(["?"]);
  });
});
