import { TREE_RULES, type SyntaxMessages } from "../engine/index.ts";
import type { Dialect } from "./dialect.ts";
import { checkDorisTree } from "./dorisRules.ts";
import { fill, placeAt } from "./engineMessage.ts";
import type { FunctionSignature } from "./accountStatements.ts";
import type { LiteralExpression } from "./expressions.ts";
import { isDateText } from "./dateText.ts";
import { eachLiteral, tableNames } from "./statementParts.ts";
import { positionAt, type Span } from "./span.ts";
import type { BackupStatement, QualifiedName, RestoreStatement, Statement } from "./statements.ts";
import type { CreateTableStatement } from "./tableStatements.ts";
import type { TreeCheck } from "./treeChecks.ts";
import { codeOf, tokenAtText, type Tokens } from "./tokens.ts";

/** What the engine refuses while it builds its tree (spec/starrocks.md §1.2). */
export interface RuleBreak {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** The engine names no place for it. */
  readonly placeless?: true;
}

/**
 * Checks a statement that the grammar reads; gives the first rule it breaks, in the engine's order.
 * @param longFunction a function's name with too many parts in a statement without a tree
 * @param literalsMayBreak whether the text holds a literal that could be wrong; asked once for all its statements
 * @param checks what else the grammar saw that may break a rule
 */
export function checkTree(
  statement: Statement,
  longFunction: QualifiedName | undefined,
  tokens: Tokens,
  dialect: Dialect,
  messages: SyntaxMessages,
  literalsMayBreak = mayBreakLiterals(tokens),
  checks: readonly TreeCheck[] = [],
): RuleBreak | undefined {
  if (dialect.features["cup"] === true || dialect.features["nereids"] === true)
    return checkDorisTree(statement, checks, tokens, dialect);
  const said = (code: string, text: string, span: Span, place = ""): RuleBreak => ({
    code,
    message: fill(messages.rule, { text, place }),
    span,
  });
  const rule = (code: keyof typeof TREE_RULES, span: Span) => said(`rule.${code}`, TREE_RULES[code], span);

  function nameParts(name: QualifiedName, span: Span, placed: boolean): RuleBreak {
    const text = fill(messages.nameParts, { name: dotted(name) });
    return said("rule.nameParts", text, span, placed ? placeFromTo(messages, tokens, span) : "");
  }

  function functionParts(name: QualifiedName): RuleBreak {
    return {
      code: "rule.functionParts",
      message: fill(messages.functionName, { name: dotted(name) }),
      span: name.span,
    };
  }

  function signatures(functions: readonly FunctionSignature[]): RuleBreak | undefined {
    const long = functions.find(({ name }) => name.parts.length > 2);
    return long && functionParts(long.name);
  }

  function label(one: BackupStatement | RestoreStatement): RuleBreak | undefined {
    return one.label.parts.length > 2 ? nameParts(one.label, one.label.span, true) : undefined;
  }

  function scope(one: BackupStatement | RestoreStatement): RuleBreak | undefined {
    if (one.database && one.catalogs) return rule("catalogsWithDatabase", one.database.span);
    const broken = label(one);
    if (broken) return broken;
    if (one.label.parts.length === 1) return undefined;
    if (one.database) return rule("databaseTwice", one.label.span);
    return one.catalogs ? rule("catalogsWithDatabase", one.label.span) : undefined;
  }

  function objects(one: BackupStatement | RestoreStatement): RuleBreak | undefined {
    for (const object of one.objects ?? []) {
      if (one.kind === "backup" && object.alias) return rule("backupAlias", object.alias.span);
      const broken = object.name && object.type !== "function" ? tableName(object.name) : undefined;
      if (broken) return broken;
      const literal = literals(object);
      if (literal) return literal;
    }
    const [first] = one.objects ?? [];
    if (!first) return undefined;
    if (one.kind === "restore" && !one.database && one.label.parts.length === 1)
      return rule("objectsWithoutDatabase", first.span);
    return one.catalogs ? rule("catalogsWithObjects", first.span) : undefined;
  }

  function listPartitions({ partitionBy }: CreateTableStatement): RuleBreak | undefined {
    if (dialect.features["listPartitions"] === true || partitionBy?.type !== "list") return undefined;
    return rule("listPartition", partitionBy.span);
  }

  function tableName(name: QualifiedName): RuleBreak | undefined {
    return name.parts.length > 3 ? nameParts(name, name.span, false) : undefined;
  }

  function anyTableName(): RuleBreak | undefined {
    for (const name of tableNames(statement)) {
      const broken = tableName(name);
      if (broken) return broken;
    }
    return undefined;
  }

  function literals(within: object): RuleBreak | undefined {
    if (!literalsMayBreak) return undefined;
    for (const literal of eachLiteral(within)) {
      const broken = checkLiteral(literal);
      if (broken) return broken;
    }
    return undefined;
  }

  function checkLiteral(literal: LiteralExpression): RuleBreak | undefined {
    if (literal.type === "date" && !isDateText(literal.value)) {
      const text = fill(messages.dateLiteral, { value: literal.value });
      return said("rule.dateLiteral", text, literal.span, placeFromTo(messages, tokens, literal.span));
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
      if (dialect.features["backupDatabaseClause"] === true) return scope(statement) ?? objects(statement);
      return label(statement) ?? anyTableName() ?? literals(statement);
    case "cancel":
      return statement.database || statement.externalCatalog
        ? undefined
        : {
            code: "rule.cancelWithoutDatabase",
            message: messages.cancelWithoutDatabase,
            span: statement.span,
          };
    case "createTable":
      return anyTableName() ?? literals(statement) ?? listPartitions(statement);
    case "showJob":
      // Without FROM the engine does not even look at WHERE.
      return statement.database ? literals(statement) : undefined;
    case "grantPrivileges":
    case "revokePrivileges":
      return statement.on.type === "functions" ? signatures(statement.on.functions) : undefined;
    case "createFunction":
    case "dropFunction":
      return signatures([statement.signature]);
    case "other":
      return longFunction && functionParts(longFunction);
    default:
      return anyTableName() ?? literals(statement);
  }
}

/** Tells at a glance whether a text has dates or numbers long enough to overflow: few have. */
export function mayBreakLiterals({ encoded, text }: Tokens): boolean {
  return encoded.includes("DATE") || /\d{39}/.test(text);
}

function dotted(name: QualifiedName): string {
  return name.parts.map((part) => part.value).join(".");
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
