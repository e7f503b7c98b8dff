import { describe, expect, test } from "vitest";
import { clientText, clientVertical } from "../../../src/playground/output/clientText.ts";
import { padTo } from "../../../src/playground/output/padTo.ts";
import { displayWidth } from "../../../src/sql/displayWidth.ts";

const none = () => "";

describe("a result as the mysql client prints it", () => {
  test("rows stand in a frame, NULL is written out, CJK counts two columns", () => {
    const text = clientText(
      {
        kind: "rows",
        columns: ["id", "name"],
        rows: [
          ["1", "数据"],
          ["20", null],
        ],
      },
      none,
    );
    expect(text).toBe(
      [
        "+----+------+",
        "| id | name |",
        "+----+------+",
        "| 1  | 数据 |",
        "| 20 | NULL |",
        "+----+------+",
        "2 rows in set",
      ].join("\n"),
    );
  });

  test("numbers stand to the right, their NULL too; titles stand to the left", () => {
    const text = clientText(
      {
        kind: "rows",
        columns: ["id", "amount"],
        rows: [
          ["1", "7.25"],
          ["20", null],
        ],
        numbers: [1],
      },
      none,
    );
    expect(text).toBe(
      [
        "+----+--------+",
        "| id | amount |",
        "+----+--------+",
        "| 1  |   7.25 |",
        "| 20 |   NULL |",
        "+----+--------+",
        "2 rows in set",
      ].join("\n"),
    );
  });

  test("no rows are an empty set", () => {
    expect(clientText({ kind: "rows", columns: ["a"], rows: [] }, none)).toBe("Empty set");
  });

  test("one row is counted as one", () => {
    expect(clientText({ kind: "ok", affected: 1 }, none)).toBe("Query OK, 1 row affected");
    expect(clientText({ kind: "ok", affected: 0 }, none)).toBe("Query OK, 0 rows affected");
  });

  test("an error bears its number and state", () => {
    const error = {
      kind: "error",
      code: "syntax",
      message: "Unexpected input",
      errno: 1064,
      sqlState: "HY000",
      data: {},
    } as const;
    expect(clientText(error, none)).toBe("ERROR 1064 (HY000): Unexpected input");
  });

  test("one line a column after \\G, names to the right", () => {
    const text = clientVertical({ kind: "rows", columns: ["JobId", "State"], rows: [["10001", "FINISHED"]] });
    expect(text).toBe(
      `${"*".repeat(27)} 1. row ${"*".repeat(27)}\nJobId: 10001\nState: FINISHED\n1 row in set`,
    );
  });
});

describe("the width of text in a terminal", () => {
  test.each([
    ["abc", 3],
    ["数据库", 6],
    ["バックアップ", 12],
    ["ｱ", 1],
    ["e\u0301", 1],
    ["：", 2],
    ["", 0],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("is what padding goes by", () => {
    expect(padTo("表", 4, "end")).toBe("表  ");
    expect(padTo("表", 4, "start")).toBe("  表");
    expect(padTo("表格", 3, "end")).toBe("表格");
  });
});
