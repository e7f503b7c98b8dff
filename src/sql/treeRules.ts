import { TREE_RULES, type SyntaxMessages } from "../engine/index.ts";
import type { Dialect } from "./dialect.ts";
import { fill, placeAt } from "./engineMessage.ts";
import type { LiteralExpression } from "./expressions.ts";
import { isDateText } from "./dateText.ts";
import { eachLiteral, tableNames } from "./statementParts.ts";
import { positionAt, type Span } from "./span.ts";
import type { BackupStatement, QualifiedName, RestoreStatement, Statement } from "./statements.ts";
import { codeOf, tokenAtText, type Tokens } from "./tokens.ts";

/** What the engine refuses while it builds its tree (spec/starrocks.md §1.2). */
export interface RuleBreak {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** Checks a statement that the grammar reads; gives the first rule it breaks, in the engine's order. */
export function checkTree(
  statement: Statement,
  tokens: Tokens,
  dialect: Dialect,
  messages: SyntaxMessages,
): RuleBreak | undefined {
  const said = (code: string, text: string, span: Span, place = ""): RuleBreak => ({
    code,
    message: fill(messages.rule, { text, place }),
    span,
  });
  const rule = (code: keyof typeof TREE_RULES, span: Span) => said(`rule.${code}`, TREE_RULES[code], span);

  function nameParts(name: QualifiedName, span: Span, placed: boolean): RuleBreak {
    const text = fill(messages.nameParts, { name: name.parts.map((part) => part.value).join(".") });
    return said("rule.nameParts", text, span, placed ? placeFromTo(messages, tokens, span) : "");
  }

  function label(one: BackupStatement | RestoreStatement): RuleBreak | undefined {
    return one.label.parts.length > 2 ? nameParts(one.label, one.label.span, true) : undefined;
  }

  function backupOrRestore(one: BackupStatement | RestoreStatement): RuleBreak | undefined {
    const inOldOrder = dialect.features["backupDatabaseClause"] !== true;
    if (inOldOrder) return label(one) ?? longTableName();
    if (one.database && one.catalogs) return rule("catalogsWithDatabase", one.database.span);
    const first = label(one);
    if (first) return first;
    const hasPrefix = one.label.parts.length > 1;
    if (one.database && hasPrefix) return rule("databaseTwice", one.label.span);
    if (one.catalogs && hasPrefix) return rule("catalogsWithDatabase", one.label.span);
    const objects = one.objects ?? [];
    for (const object of objects) {
      if (one.kind === "backup" && object.alias) return rule("backupAlias", object.alias.span);
    }
    const broken = longTableName();
    if (broken) return broken;
    if (one.kind === "restore" && one.objects && !one.database && !hasPrefix)
      return rule("objectsWithoutDatabase", objects[0]?.span ?? one.span);
    if (one.objects && one.catalogs) return rule("catalogsWithObjects", objects[0]?.span ?? one.span);
    return undefined;
  }

  function longTableName(): RuleBreak | undefined {
    for (const name of tableNames(statement))
      if (name.parts.length > 3) return nameParts(name, name.span, false);
    return undefined;
  }

  function literals(): RuleBreak | undefined {
    for (const literal of eachLiteral(statement)) {
      const broken = checkLiteral(literal);
      if (broken) return broken;
    }
    return undefined;
  }

  function checkLiteral(literal: LiteralExpression): RuleBreak | undefined {
    if (literal.type === "date" && !isDateText(literal.value)) {
      return said(
        "rule.dateLiteral",
        fill(messages.dateLiteral, { value: literal.value }),
        literal.span,
        placeFromTo(messages, tokens, literal.span),
      );
    }
    if (literal.type === "number" && /^\d+$/.test(literal.value) && overflows(literal.value, dialect)) {
      const place = placeAt(messages, positionAt(tokens.text, literal.span.start));
      return said(
        "rule.numberOverflow",
        fill(messages.numberOverflow, { value: literal.value }),
        literal.span,
        place,
      );
    }
    return undefined;
  }

  switch (statement.kind) {
    case "backup":
    case "restore":
      return backupOrRestore(statement) ?? literals();
    case "cancel":
      return statement.database || statement.externalCatalog
        ? undefined
        : {
            code: "rule.cancelWithoutDatabase",
            message: messages.cancelWithoutDatabase,
            span: statement.span,
          };
    default:
      return longTableName() ?? literals();
  }
}

const LARGEST_INT = (1n << 127n) - 1n;
const LARGEST_INT256 = (1n << 255n) - 1n;

function overflows(digits: string, dialect: Dialect): boolean {
  if (digits.length < 39) return false;
  const limit = dialect.features["int256Literals"] === true ? LARGEST_INT256 : LARGEST_INT;
  // The engine compares with the absolute value of the least number, one more than the largest.
  return digits.length > 100 || BigInt(digits) > limit + 1n;
}

function placeFromTo(messages: SyntaxMessages, tokens: Tokens, span: Span): string {
  const from = positionAt(tokens.text, span.start);
  let last = tokenAtText(tokens, span.end) - 1;
  if (codeOf(tokens, last - 1) === "‧") last--;
  const to = positionAt(tokens.text, tokens.starts[last] ?? span.start);
  return fill(messages.placeFromTo, {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  });
}
