import { expect, test } from "vitest";
import { comparisonMarkdown } from "../../../src/compare/index.ts";
import { compared, DORIS_40, STARROCKS_34 } from "./given.ts";

const WORDS = {
  title: "Side by side",
  count: "1 of 2",
  statement: "Statement",
  differs: "Differs",
  left: "StarRocks 3.4",
  right: "Apache Doris 4.0",
  difference: (one: string) => one,
  translated: "Translated",
  rows: (count: number) => `${count} Zeilen`,
  unsupported: () => "nicht simuliert",
};

test("a comparison is written as a table, and statements that differ with both answers", () => {
  const script = 'SELECT "a|b" AS x;\nBACKUP DATABASE shop SNAPSHOT `s1` TO nowhere;';
  const lines = comparisonMarkdown(compared(script, STARROCKS_34, DORIS_40), WORDS).split("\n");
  expect(lines[0]).toBe("# Side by side: StarRocks 3.4 / Apache Doris 4.0");
  expect(lines).toContain("| # | Statement | StarRocks 3.4 | Apache Doris 4.0 | Differs |");
  const rows = lines.filter((line) => /^\| \d/.test(line));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('`SELECT "a\\|b" AS x`');
  expect(rows[1]).toContain("`` BACKUP DATABASE shop SNAPSHOT `s1` TO nowhere ``");
  expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(1);
  expect(lines).toContain("**Apache Doris 4.0**");
  expect(lines).toContain("Translated:");
});

test("a fence is longer than any in the statement", () => {
  const text = comparisonMarkdown(
    compared("BACKUP SNAPSHOT shop.s TO nowhere -- ```\n;", STARROCKS_34, DORIS_40),
    WORDS,
  );
  expect(text).not.toMatch(/^```sql\n.*```/m);
});
