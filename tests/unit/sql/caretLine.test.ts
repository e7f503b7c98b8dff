import { describe, expect, test } from "vitest";
import { caretLine } from "../../../src/sql/caretLine.ts";
import { displayWidth } from "../../../src/sql/displayWidth.ts";

/** Draws the place between two brackets, which are left out. */
function drawn(marked: string): readonly string[] {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return caretLine(marked.replace(/[[\]]/g, ""), { start, end }).split("\n");
}

describe("a caret stands under the place", () => {
  test.each([
    ["BACKUP [SNAP] a", ["BACKUP SNAP a", "       ^^^^"]],
    ["数据库 [SNAP] a", ["数据库 SNAP a", "       ^^^^"]],
    ["ﾃﾞｰﾀ [x]", ["ﾃﾞｰﾀ x", "     ^"]],
    ["a [表名] b", ["a 表名 b", "  ^^^^"]],
    ["a（[b]）", ["a（b）", "   ^"]],
    ["😀 [x]", ["😀 x", "   ^"]],
    ["e\u0301 [x]", ["e\u0301 x", "  ^"]],
    ["\tON [t]", ["\tON t", "\t   ^"]],
    ["ab[]", ["ab", "  ^"]],
    ["", ["", "^"]],
    ["one\ntwo [three\nfour]", ["two three", "    ^^^^^"]],
    ["one\r\ntwo [three]\r\nfour", ["two three", "    ^^^^^"]],
  ])("%s", (marked, lines) => {
    expect(marked === "" ? caretLine("", { start: 0, end: 0 }).split("\n") : drawn(marked)).toEqual(lines);
  });

  test("CJK and full-width characters are two columns wide, half-width ones one", () => {
    expect(["a", "表", "ー", "ｱ", "，", "한", "é", "\u200b"].map(displayWidth)).toEqual([
      1, 2, 2, 1, 2, 2, 1, 0,
    ]);
  });
});
