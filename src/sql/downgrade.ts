import { regranted } from "./regrant.ts";
import type { BackupStatement, Name, RestoreStatement, SnapshotObject, Statement } from "./statements.ts";

/**
 * Says a statement without the constructs that a version lacks; in several statements where it takes them. `undefined`
 * where it cannot be said.
 */
export function downgrade(
  statement: Statement,
  features: Readonly<Record<string, boolean>>,
): readonly Statement[] | undefined {
  switch (statement.kind) {
    case "backup":
    case "restore": {
      const older = plainSnapshot(statement, features);
      return older && [older];
    }
    case "grantPrivileges":
      return regranted(statement, features);
    default:
      // What differs may be no more than quotes, which printing puts where a version needs them.
      return [statement];
  }
}

/** The database stands before the label, and tables need no word before their name (spec/starrocks.md §1.1). */
function plainSnapshot(
  statement: BackupStatement | RestoreStatement,
  features: Readonly<Record<string, boolean>>,
): BackupStatement | RestoreStatement | undefined {
  if (features["backupDatabaseClause"] === true || statement.catalogs) return undefined;
  const objects = plainObjects(statement.objects);
  if (objects === "no") return undefined;
  // The label's database is the one that is restored into.
  const database =
    statement.kind === "restore" ? (statement.databaseAlias ?? statement.database) : statement.database;
  const label = database ? withDatabase(database, statement) : statement.label;
  if (!label) return undefined;
  const common = {
    label,
    repository: statement.repository,
    exclude: statement.exclude,
    properties: statement.properties,
    span: statement.span,
  };
  const listed = objects && { objects };
  return statement.kind === "backup"
    ? { kind: "backup", ...common, ...listed }
    : { kind: "restore", ...common, ...listed };
}

function withDatabase(database: Name, { label }: BackupStatement | RestoreStatement) {
  return label.parts.length === 1 ? { parts: [database, ...label.parts], span: label.span } : undefined;
}

/** ON (ALL TABLES) is the whole database, as is no ON at all; views and functions have no words of their own. */
function plainObjects(
  objects: readonly SnapshotObject[] | undefined,
): readonly SnapshotObject[] | undefined | "no" {
  if (!objects) return undefined;
  if (objects.every(({ type, all }) => all && type === "table")) return undefined;
  if (objects.some(({ type, all }) => all || (type !== "table" && type !== "any"))) return "no";
  return objects.map((object) => ({ ...object, type: "any" }));
}
