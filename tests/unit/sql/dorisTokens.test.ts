import { describe, expect, test } from "vitest";
import { dialectOf } from "../../../src/sql/dialect.ts";
import { codeOf, tokenize } from "../../../src/sql/tokens.ts";

/** The tokens of a text as `3.0` and as `4.0` split it; behind a sign that no statement takes stands `?`. */
function lexed(text: string, version: string): string[] {
  const tokens = tokenize(text, dialectOf({ engine: "doris", version }).lexicon);
  return tokens.starts.map((start, at) => {
    const shown = text.slice(start, tokens.ends[at]);
    return "☒❛⊗".includes(codeOf(tokens, at)) ? `${shown}?` : shown;
  });
}

describe("what both lexers split alike (spec/doris.md §1.4)", () => {
  test.each([
    ["letters, digits, _ and $", "a_1$ _x 表名", ["a_1$", "_x", "表名"]],
    ["a name may begin with digits if a letter follows", "2024_01 0x12 1e", ["2024_01", "0x12", "1e"]],
    ["a dot before digits makes a number", "db1.2024", ["db1", ".2024"]],
    ["doubled quotes and backslashes stay inside", "'it''s' `a``b` \"\\\"\"", ["'it''s'", "`a``b`", '"\\""']],
    ["a doubled quote ends a text where nothing else does", "'a''b", ["'a'", "'?", "b"]],
  ])("%s", (_what, text, tokens) => {
    expect(lexed(text, "3.0")).toEqual(tokens);
    expect(lexed(text, "4.0")).toEqual(tokens);
  });
});

describe("what the two lexers split differently", () => {
  test.each([
    [
      "an identifier behind a dot",
      "db1.20240101_full",
      ["db1", ".20240101", "_full"],
      ["db1", ".", "20240101_full"],
    ],
    ["digits with a letter of a size", "1s", ["1s"], ["1s?"]],
    ["signs of comparison", "<=> != ==", ["<", "=", ">", "!", "=", "=", "="], ["<=>", "!=", "=="]],
    ["@@", "@@x", ["@", "@", "x"], ["@@", "x"]],
    ["a hint is a token, or a comment", "a /*+ b */ c", ["a", "/*+", "b", "*/", "c"], ["a", "c"]],
    ["a hint over two lines is a comment", "a /*+ b\n */ c", ["a", "c"], ["a", "c"]],
    ["nested comments", "a /* /* */ b */ c", ["a", "b", "*/", "c"], ["a", "c"]],
    ["an open comment", "a /* b", ["a", "/", "*", "b"], ["a", "/*", "b"]],
    ["a backslash goes on with a line comment", "a -- b\\\nc", ["a", "c"], ["a"]],
    ["a full-width blank", "a　b", ["a", "　?", "b"], ["a　b"]],
    ["an emoji", "t😀", ["t", "😀?"], ["t😀"]],
    ["a form feed", "a\fb", ["a", "b"], ["a", "\f?", "b"]],
    ["#", "# a", ["#?", "a"], ["#?", "a"]],
    ["a binary text", "x'1F'", ["x", "'1F'"], ["x'1F'"]],
  ])("%s", (_what, text, older, newer) => {
    expect(lexed(text, "3.0")).toEqual(older);
    expect(lexed(text, "4.0")).toEqual(newer);
  });

  test("an integer that no BIGINT and no LARGEINT holds is of another kind in the older one", () => {
    const { lexicon } = dialectOf({ engine: "doris", version: "3.0" });
    const codes = (text: string) => tokenize(text, lexicon).encoded;
    expect(codes("9223372036854775807")).toBe("#");
    expect(codes("9223372036854775808")).toBe("♯");
    expect(codes("9".repeat(41))).toBe("⊗");
  });
});
