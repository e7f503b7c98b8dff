import type { Dialect } from "../dialect.ts";
import { readExpected } from "../expected.ts";
import { headTree, matchHead } from "../heads.ts";
import { readRest } from "../readStatement.ts";
import { codeOf, wordsFrom, type Tokens } from "../tokens.ts";

/** Reading what is expected before each word takes the square of the length; longer statements keep their words' case. */
const MOST_TOKENS = 600;

/** Finds the tokens that are keywords: words that the grammar expects where they stand and that name nothing. */
export function keywordsOf(tokens: Tokens, statement: object, dialect: Dialect): ReadonlySet<number> {
  const found = new Set<number>();
  const count = tokens.starts.length;
  const names = nameStarts(statement);
  const head = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, count)).length;
  const each = count <= MOST_TOKENS;
  for (let token = 0; token < count; token++) {
    const code = codeOf(tokens, token);
    if (!code.endsWith(" ") || names.has(tokens.starts[token] ?? -1)) continue;
    if ([".", "‧", "@"].includes(codeOf(tokens, token - 1))) continue;
    const sure = token < head || dialect.reserved.has(code);
    if (sure || (each && isExpected(tokens, token, dialect))) found.add(token);
  }
  return found;
}

function isExpected(tokens: Tokens, token: number, dialect: Dialect): boolean {
  const rest = readRest(tokens, 0, token, dialect);
  return rest !== undefined && readExpected(rest, false).tokens.includes(codeOf(tokens, token).trim());
}

/** Where the names of a tree begin. */
function nameStarts(statement: object): ReadonlySet<number> {
  const starts = new Set<number>();
  const open: unknown[] = [statement];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("value" in node && "quoted" in node && "span" in node) {
      const { span } = node;
      if (typeof span === "object" && span !== null && "start" in span) starts.add(Number(span.start));
    }
    for (const part of Object.values<unknown>({ ...node })) open.push(part);
  }
  return starts;
}
