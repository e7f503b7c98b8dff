import type { Dialect } from "./dialect.ts";
import { isUnknownPrivilege, unknownPrivilege } from "./dorisRules.ts";
import type { Refusal } from "./readStatement.ts";
import { codeOf, type Tokens } from "./tokens.ts";
import type { RuleBreak } from "./treeRules.ts";

/** A sign that no rule takes and the older lexer stops at (`scanCup.ts`). */
const UNREADABLE = "☒";

/**
 * Gives what Doris' older parser says before it gets to tell of the wrong token: its actions run while it reads, so the first
 * unknown privilege of GRANT or REVOKE ends the parse; and its lexer gives up on a sign that it does not know
 * (spec/doris.md §1.5 row 7; sql_parser.cup privilege_type).
 */
export function soonerFault(
  tokens: Tokens,
  first: number,
  refusal: Refusal,
  dialect: Dialect,
): RuleBreak | undefined {
  if (dialect.features["cup"] !== true) return undefined;
  const privilege = unknownAmong(tokens, first, refusal.token);
  if (privilege !== undefined) return unknownPrivilege(textOf(tokens, privilege), spanOf(tokens, privilege));
  if (refusal.token >= tokens.starts.length || codeOf(tokens, refusal.token) !== UNREADABLE) return undefined;
  return {
    code: "rule.unreadable",
    message: "Please check your sql, we meet an error when parsing.",
    span: spanOf(tokens, refusal.token),
    placeless: true,
  };
}

/** Finds the first unknown privilege that was read to its end before the parser stopped at `last`. */
function unknownAmong(tokens: Tokens, first: number, last: number): number | undefined {
  const verb = codeOf(tokens, first);
  if (verb !== "GRANT " && verb !== "REVOKE ") return undefined;
  for (let at = first + 1; at < last; at++) {
    const name = at;
    const isName = codeOf(tokens, at) === "`" || codeOf(tokens, at).endsWith(" ");
    if (!isName) return undefined;
    if (codeOf(tokens, at + 1) === "(") {
      while (at < last && codeOf(tokens, at) !== ")") at++;
      if (at >= last) return undefined;
    }
    // The action runs once the parser has seen a token that may follow.
    const next = codeOf(tokens, at + 1);
    if (next !== "," && next !== "ON ") return undefined;
    if (isUnknownPrivilege(textOf(tokens, name))) return name;
    if (next !== ",") return undefined;
    at++;
  }
  return undefined;
}

function spanOf(tokens: Tokens, token: number) {
  return { start: tokens.starts[token] ?? 0, end: tokens.ends[token] ?? 0 };
}

function textOf(tokens: Tokens, token: number): string {
  const { start, end } = spanOf(tokens, token);
  return tokens.text.slice(start, end).replaceAll("`", "");
}
