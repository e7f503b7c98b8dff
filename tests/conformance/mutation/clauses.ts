import type { Span } from "../../../src/sql/span.ts";
import { codeOf, type Tokens } from "../../../src/sql/tokens.ts";

/** The words that begin the clauses of a statement, by its first words. */
const CLAUSES: readonly { readonly head: string; readonly words: readonly string[] }[] = [
  { head: "BACKUP ", words: ["DATABASE ", "SNAPSHOT ", "TO ", "ON ", "EXCLUDE ", "PROPERTIES "] },
  { head: "RESTORE ", words: ["SNAPSHOT ", "FROM ", "DATABASE ", "ON ", "EXCLUDE ", "PROPERTIES "] },
  { head: "CREATE REPOSITORY ", words: ["WITH ", "ON ", "PROPERTIES "] },
  { head: "CREATE READ ONLY REPOSITORY ", words: ["WITH ", "ON ", "PROPERTIES "] },
  { head: "SHOW RESTORE ", words: ["FROM ", "IN ", "WHERE "] },
  { head: "SHOW SNAPSHOT ", words: ["ON ", "WHERE "] },
  { head: "SHOW BACKUP ", words: ["FROM ", "IN ", "WHERE ", "LIKE "] },
  { head: "GRANT ", words: ["ON ", "TO "] },
  { head: "REVOKE ", words: ["ON ", "FROM "] },
];

/** Swaps two clauses that follow each other; nothing where a statement has no two. */
export function swappedClauses(
  tokens: Tokens,
  random: (below: number) => number,
): { readonly text: string; readonly place: Span } | undefined {
  const clauses = CLAUSES.find(({ head }) => tokens.encoded.startsWith(head));
  if (!clauses) return undefined;
  const { text } = tokens;
  const starts: number[] = [];
  let depth = 0;
  let end = text.length;
  for (let token = 0; token < tokens.starts.length; token++) {
    const code = codeOf(tokens, token);
    if (code === ";") {
      end = tokens.starts[token] ?? end;
      break;
    }
    if (code === "(") depth++;
    else if (code === ")") depth--;
    else if (depth === 0 && clauses.words.includes(code) && codeOf(tokens, token - 1) !== ".")
      starts.push(tokens.starts[token] ?? 0);
  }
  if (starts.length < 2) return undefined;
  const index = random(starts.length - 1);
  const [first = 0, second = 0, after = end] = starts.slice(index);
  const left = text.slice(first, second).trimEnd();
  const right = text.slice(second, after).trimEnd();
  const swapped = `${text.slice(0, first)}${right}\n${left}${after < end ? "\n" : ""}${text.slice(after)}`;
  return { text: swapped, place: { start: first, end: first + right.length + 1 } };
}
