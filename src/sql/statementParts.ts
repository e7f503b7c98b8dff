import type { LiteralExpression } from "./expressions.ts";
import type { QualifiedName, Statement } from "./statements.ts";

type Walk = (value: object) => void;

/** Visits every object of a statement's tree, parents first, in the order of the text. */
function walk(value: unknown, visit: Walk): void {
  if (typeof value !== "object" || value === null) return;
  visit(value);
  const parts: unknown[] = Object.values(value);
  for (const part of parts) walk(part, visit);
}

function isLiteral(value: object): value is LiteralExpression {
  return "kind" in value && value.kind === "literal";
}

/** Gives the literals of a statement in the order of its text. */
export function eachLiteral(statement: object): readonly LiteralExpression[] {
  const found: LiteralExpression[] = [];
  walk(statement, (value) => {
    if (isLiteral(value)) found.push(value);
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Gives the names of tables of a statement: what stands in ON ( … ), behind FROM, behind TABLE. */
export function tableNames(statement: Statement): readonly QualifiedName[] {
  switch (statement.kind) {
    case "backup":
    case "restore":
      return (statement.objects ?? []).flatMap(({ type, name }) =>
        name && (type === "any" || type === "table") ? [name] : [],
      );
    case "recover":
      return statement.what === "table" ? [statement.name] : statement.from ? [statement.from] : [];
    case "createTable":
    case "dropTable":
      return [statement.name];
    case "createTableLike":
      return [statement.name, statement.source];
    case "truncate":
    case "insert":
    case "delete":
    case "update":
    case "alterTable":
    case "showPartitions":
    case "showCreateTable":
    case "describe":
      return [statement.table];
    default:
      return [];
  }
}
