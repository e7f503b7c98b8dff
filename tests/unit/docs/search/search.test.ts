import { describe, expect, it } from "vitest";
import { arrange } from "../../../../src/docs/search/arrange.ts";
import { looksLikeMessage } from "../../../../src/docs/search/looksLikeMessage.ts";
import { ranking } from "../../../../src/docs/search/rank.ts";
import { tokensOf } from "../../../../src/docs/search/tokens.ts";

describe("a query", () => {
  it.each([
    ["restoring a table", ["restoring", "table"]],
    ["恢复", ["恢复"]],
    ["恢复到新集群", ["恢复", "复到", "到新", "新集", "集群"]],
    ["復元をキャンセルする", ["復元", "キャ", "ャン", "ンセ", "セル"]],
    ["SHOW BACKUP の列", ["show", "backup", "列"]],
    ["ＲＥＳＴＯＲＥ", ["restore"]],
    ["how to", ["how", "to"]],
  ])("%s is looked for by what tells", (query, tokens) => {
    expect(tokensOf(query)).toEqual(tokens);
  });

  it.each([
    ["ERROR 5064 (42000): Repository [r] does not exist", true],
    ["errCode = 2, detailMessage = x", true],
    ["[COMMON_ERROR, msg: x]", true],
    ["Repository r does not exist", true],
    ["cancel restore", false],
    ["恢复到新集群", false],
  ])("%s may be a message: %s", (query, may) => {
    expect(looksLikeMessage(query)).toBe(may);
  });
});

describe("the ranking", () => {
  const rank = ranking(
    [
      { id: "backup", title: "BACKUP", text: "Save a database into a repository" },
      { id: "restore", title: "RESTORE", text: "Bring a table back" },
      { id: "cancel", title: "CANCEL RESTORE", text: "Stop a running job" },
      { id: "snapshot", title: "快照里有什么", text: "哪些对象会保存" },
    ].map(({ id, title, text }) => ({
      item: id,
      fields: [
        { text: title, weight: 10 },
        { text, weight: 3 },
      ],
    })),
  );
  const found = (query: string) => rank(query).map(({ item }) => item);

  it("puts first what is called as the query", () => {
    expect(found("restore")[0]).toBe("restore");
    expect(found("cancel restore")[0]).toBe("cancel");
  });

  it("knows other forms of an English word", () => {
    expect(found("restoring tables")[0]).toBe("restore");
  });

  it("finds two letters of Chinese inside a sentence", () => {
    expect(found("快照")).toEqual(["snapshot"]);
    expect(found("对象")).toEqual(["snapshot"]);
  });

  it("finds nothing where most of the words are missing", () => {
    expect(found("restore zebra giraffe lion okapi")).toEqual([]);
    expect(found("")).toEqual([]);
  });
});

describe("what the search shows", () => {
  const failure = { code: "labelUsed", title: "", cause: "", messages: [] };
  const page = { path: "p/", title: "", description: "", keywords: [], names: [], headings: [] };

  it("begins with what a message is about, once", () => {
    const shown = arrange(
      ["labelUsed"],
      [{ item: page, score: 1 }],
      [{ item: failure, score: 9 }],
      [failure],
    );
    expect(shown.message).toEqual([failure]);
    expect(shown.failures).toEqual([]);
    expect(shown.pages).toEqual([page]);
  });

  it("has failures before pages only where they fit better", () => {
    const order = (failureScore: number) =>
      arrange([], [{ item: page, score: 5 }], [{ item: failure, score: failureScore }], [failure])
        .failuresFirst;
    expect(order(5)).toBe(false);
    expect(order(9)).toBe(true);
  });
});
