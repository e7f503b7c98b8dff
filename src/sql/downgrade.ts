import type { BackupStatement, Name, RestoreStatement, SnapshotObject, Statement } from "./statements.ts";

/**
 * Says a BACKUP or RESTORE without the constructs that a version lacks, where that says the same: the database stands
 * before the label, and tables need no word before their name (spec/starrocks.md §1.1). `undefined` where it cannot be said.
 */
export function downgrade(
  statement: Statement,
  features: Readonly<Record<string, boolean>>,
): BackupStatement | RestoreStatement | undefined {
  if (statement.kind !== "backup" && statement.kind !== "restore") return undefined;
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
    exclude: false,
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
