import type { Name, Property, QualifiedName, Statement } from "../sql/statements.ts";

/** Lists every name of a statement, in no particular order. */
export function namesIn(statement: Statement | undefined): readonly Name[] {
  const found: Name[] = [];
  collect(statement, found);
  return found;
}

/** Gives the label of a BACKUP or RESTORE. */
export function labelName(statement: Statement | undefined): Name | undefined {
  return statement?.kind === "backup" || statement?.kind === "restore"
    ? statement.label.parts.at(-1)
    : undefined;
}

/** Gives the name of the database that a BACKUP or RESTORE says, before its label or after DATABASE. */
export function databaseName(statement: Statement | undefined): Name | undefined {
  if (statement?.kind !== "backup" && statement?.kind !== "restore") return undefined;
  return prefixOf(statement.label) ?? statement.database;
}

/** Gives the first of two names with a dot between. */
export function prefixOf(name: QualifiedName): Name | undefined {
  return name.parts.length > 1 ? name.parts.at(-2) : undefined;
}

/** Gives the repository that a statement names. */
export function repositoryName(statement: Statement | undefined): Name | undefined {
  switch (statement?.kind) {
    case "backup":
    case "restore":
    case "showSnapshot":
      return statement.repository;
    case "createRepository":
    case "alterRepository":
    case "showCreateRepository":
    case "dropRepository":
      return statement.name;
    default:
      return undefined;
  }
}

/** Gives the properties of a statement. */
export function propertiesOf(statement: Statement | undefined): readonly Property[] {
  return statement !== undefined && "properties" in statement ? statement.properties : [];
}

function collect(node: unknown, found: Name[]): void {
  if (typeof node !== "object" || node === null) return;
  if (isName(node)) found.push(node);
  else for (const child of Object.values(node)) collect(child, found);
}

function isName(node: object): node is Name {
  return (
    "quoted" in node &&
    typeof node.quoted === "boolean" &&
    "value" in node &&
    typeof node.value === "string" &&
    "span" in node
  );
}
