import type { Dialect } from "./dialect.ts";
import { withStatement } from "./messages/nereids/placedMessage.ts";
import type { Span } from "./span.ts";
import type { Property, Statement } from "./statements.ts";
import type { Tokens } from "./tokens.ts";
import type { TreeCheck } from "./treeChecks.ts";
import type { RuleBreak } from "./treeRules.ts";

/** What a version's `AccessPrivilege` holds; ALL is a word of the grammar too (fe catalog/AccessPrivilege). */
export const PRIVILEGES: ReadonlySet<string> = new Set([
  "READ_ONLY",
  "READ_WRITE",
  "ALL",
  "NODE_PRIV",
  "GRANT_PRIV",
  "SELECT_PRIV",
  "LOAD_PRIV",
  "ALTER_PRIV",
  "CREATE_PRIV",
  "DROP_PRIV",
  "ADMIN_PRIV",
  "USAGE_PRIV",
  "SHOW_VIEW_PRIV",
]);
const LONG_MAX = (1n << 63n) - 1n;

/**
 * Checks a statement that Doris' grammar reads; gives the first rule that building its tree breaks
 * (spec/doris.md §1.3 and §2.2; fe LogicalPlanBuilder; for GRANT the actions of sql_parser.cup).
 * @param checks what the grammar found on the way, in the order of the text
 */
export function checkDorisTree(
  statement: Statement,
  checks: readonly TreeCheck[],
  tokens: Tokens,
  dialect: Dialect,
): RuleBreak | undefined {
  if (statement.kind === "grantPrivileges" || statement.kind === "revokePrivileges") {
    const unknown = statement.privileges.find(({ name }) => isUnknownPrivilege(name));
    if (unknown) {
      const written = tokens.text.slice(unknown.span.start, unknown.span.end);
      return unknownPrivilege(/^[^\s(]*/.exec(written.replaceAll("`", ""))?.[0] ?? "", unknown.span);
    }
    const [object] =
      statement.kind === "grantPrivileges" && statement.on.type === "names" ? statement.on.names : [];
    if (object && object.length > 3)
      return {
        code: "rule.privilegePattern",
        message: "tablePattern is null",
        span: statement.on.span,
        placeless: true,
      };
  }
  if (dialect.features["nereids"] !== true) return undefined;
  if ((statement.kind === "backup" || statement.kind === "restore") && statement.label.parts.length > 2) {
    const { span } = statement.label;
    const message = withStatement(tokens.text, span.start, "only support [<db_name>.]<snapshot_name>");
    return { code: "rule.nameParts", message, span };
  }
  for (const check of checks) {
    const broken = breakOf(check);
    if (broken) return broken;
  }
  return undefined;
}

function breakOf(check: TreeCheck): RuleBreak | undefined {
  switch (check.type) {
    case "long":
      return tooLong(check);
    case "keys":
      return keyTwice(check.properties);
    case "alias":
      return {
        code: "rule.derivedAlias",
        message: "Every derived table must have its own alias",
        span: check.span,
      };
    case "star":
      return {
        code: "rule.starWithoutTable",
        message: "SELECT * must have a FROM clause",
        span: check.span,
        placeless: true,
      };
    default: {
      const never: never = check;
      return never;
    }
  }
}

/** Tells whether GRANT knows no privilege of that name. */
export function isUnknownPrivilege(name: string): boolean {
  return !PRIVILEGES.has(name.toUpperCase());
}

/** Words a privilege that is none, as it was written. */
export function unknownPrivilege(name: string, span: Span): RuleBreak {
  return { code: "rule.unknownPrivilege", message: `Unknown privilege type ${name}`, span, placeless: true };
}

function tooLong({ text, span }: { readonly text: string; readonly span: Span }): RuleBreak | undefined {
  if (text.length < 19 || (text.length < 100 && BigInt(text) <= LONG_MAX)) return undefined;
  const message = `For input string: "${text}"`;
  return { code: "rule.numberOverflow", message, span, placeless: true };
}

function keyTwice(properties: readonly Property[]): RuleBreak | undefined {
  const values = new Map<string, string>();
  for (const { key, value } of properties) {
    const name = key.value.trim();
    const before = values.get(name);
    if (before !== undefined) {
      const message = `Multiple entries with same key: ${name}=${before} and ${name}=${value.value}`;
      return { code: "rule.duplicateKey", message, span: key.span, placeless: true };
    }
    values.set(name, value.value);
  }
  return undefined;
}
