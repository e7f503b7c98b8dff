import { describe, expect, test } from "vitest";
import { CONSTRUCTS, ENGINES, reservedWords, statementHeads, SYNTAX_FEATURES } from "./engineLanguage.ts";
import { headTree, matchHead } from "../../../src/sql/heads.ts";
import { parse } from "../../../src/sql/index.ts";

const versions = ENGINES.starrocks.versions.map((version) => ({ engine: "starrocks", version }) as const);

describe("reserved words", () => {
  test.each([
    ["2.5", 166],
    ["3.0", 167],
    ["3.1", 155],
    ["3.3", 156],
    ["3.5", 158],
    ["4.0", 157],
  ])("%s keeps %i", (version, count) => {
    expect(reservedWords({ engine: "starrocks", version }).size).toBe(count);
  });

  test("a word that a version frees is a name there", () => {
    const read = (version: string) =>
      parse("USE cancel", { engine: "starrocks", version }).diagnostics.length === 0;
    expect([read("3.0"), read("3.1")]).toEqual([false, true]);
  });

  test("words of the backup family are names everywhere", () => {
    const free =
      "SNAPSHOT BACKUP RESTORE REPOSITORY REPOSITORIES TABLES VIEW VIEWS MATERIALIZED FUNCTIONS CATALOG CATALOGS EXTERNAL PROPERTIES PARTITIONS BROKER LOCATION LABEL TIMESTAMP DATE USER ROLE".split(
        " ",
      );
    for (const target of versions) expect(free.filter((word) => reservedWords(target).has(word))).toEqual([]);
  });
});

describe("heads of statements", () => {
  /** The head with what may be left out left out, and the first of its alternatives. */
  const shortest = (notation: string) => {
    let text = notation;
    while (/\[[^[\]]*\]/.test(text)) text = text.replace(/\[[^[\]]*\]/g, "");
    return (
      text
        .replace(/\(([^()|]*)[^()]*\)/g, "$1")
        .split("|")[0]
        ?.replace(/\s+/g, " ")
        .trim() ?? ""
    );
  };

  test("those that are not simulated are known in every version that has them, and never a syntax error", () => {
    for (const target of versions) {
      for (const { notation, inGrammar } of statementHeads(target)) {
        if (inGrammar) continue;
        // Where nothing may follow a head it is read with nothing; `USE WAREHOUSE` then uses a database of that name.
        const { diagnostics } = parse(shortest(notation), target);
        expect([target.version, notation, diagnostics]).toEqual([target.version, notation, []]);
      }
    }
  });

  test("those that are in the grammar are read past their head", () => {
    for (const target of versions) {
      for (const { notation, inGrammar } of statementHeads(target)) {
        if (!inGrammar) continue;
        const head = shortest(notation);
        for (const { span } of parse(`${head} .`, target).diagnostics)
          expect([head, span.start]).toEqual([head, head.length + 1]);
      }
    }
  });

  test("words are followed as far as they lead", () => {
    const tree = headTree({ engine: "starrocks", version: "3.3" });
    const match = matchHead(tree, ["CREATE", "OR", "REPLACE", "VIEW", "V1"]);
    expect([match.length, match.complete?.head]).toEqual([4, "CREATE VIEW"]);
    expect(matchHead(tree, ["SHOW", "NONSENSE"])).toMatchObject({ length: 1 });
  });
});

test("every construct that is named for a version is a feature of the grammar", () => {
  expect(Object.keys(CONSTRUCTS).filter((feature) => !(feature in SYNTAX_FEATURES))).toEqual([]);
});
