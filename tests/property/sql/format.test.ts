import { describe, expect, test } from "vitest";
import { dialectOf } from "../../../src/sql/dialect.ts";
import { formatScript, parse } from "../../../src/sql/index.ts";
import { codeOf, tokenize } from "../../../src/sql/tokens.ts";
import { withoutSpans } from "../../unit/sql/withoutSpans.ts";
import { ownStatements, type OwnStatement } from "./completion/ownStatements.ts";

const statements = ownStatements(1_000);

/** Comments in their order, blanks in them as they are. */
const commentsOf = (sql: string, { target }: OwnStatement): readonly string[] => {
  const { starts, ends } = tokenize(sql, dialectOf(target).lexicon);
  return [...starts, sql.length].flatMap(
    (start, token) =>
      sql
        .slice(ends[token - 1] ?? 0, start)
        .match(/--[^\n]*|\/\*[^]*?\*\//g)
        ?.map((one) => one.trimEnd()) ?? [],
  );
};

const textsOf = (sql: string, { target }: OwnStatement) => {
  const tokens = tokenize(sql, dialectOf(target).lexicon);
  return tokens.starts.map((start, token) =>
    codeOf(tokens, token).endsWith(" ") ? codeOf(tokens, token) : sql.slice(start, tokens.ends[token]),
  );
};

const treeOf = (sql: string, { target }: OwnStatement) =>
  JSON.stringify(withoutSpans(parse(sql, target).statements), (key, value: unknown) =>
    key === "text" ? undefined : value,
  );

describe("formatting own statements of both engines", () => {
  test("there are enough, and many of them change", () => {
    const changed = statements.filter(({ sql, target }) => formatScript(sql, target) !== sql).length;
    process.stdout.write(`formatting: ${statements.length} statements, ${changed} of them change\n`);
    expect(changed).toBeGreaterThan(statements.length / 5);
  });

  test("keeps every token and comment, and the tree", () => {
    for (const one of statements) {
      const formatted = formatScript(one.sql, one.target);
      expect([one.sql, textsOf(formatted, one)]).toEqual([one.sql, textsOf(one.sql, one)]);
      expect([one.sql, commentsOf(formatted, one)]).toEqual([one.sql, commentsOf(one.sql, one)]);
      expect([one.sql, treeOf(formatted, one)]).toEqual([one.sql, treeOf(one.sql, one)]);
    }
  });

  test("changes nothing the second time", () => {
    const unsteady = statements.flatMap(({ sql, target }) => {
      const once = formatScript(sql, target);
      return formatScript(once, target) === once ? [] : [once];
    });
    expect(unsteady).toEqual([]);
  });
});
