import type { Names } from "../names.ts";
import type { Context } from "./context.ts";
import type { Cursor } from "./cursor.ts";
import type { CompletionKind } from "./types.ts";

/** Names of one kind that may stand at the cursor. */
export interface Offer {
  readonly kind: CompletionKind;
  readonly labels: readonly string[];
}

type Asker = (names: Names, context: Context, cursor: Cursor) => readonly Offer[];

const none: Asker = () => [];

/** For each kind of name of the grammar (its rules' descriptions), whom to ask for those that the cluster has. */
export const NAME_KINDS: Readonly<Record<string, Asker>> = {
  database: (names, _context, { qualifiers }) => (qualifiers.length > 0 ? [] : [databases(names)]),
  repository: (names) => [{ kind: "repository", labels: names.repositories() }],
  "table or database": tables,
  "label or database": labels,
  partition: partitions,
  column: columns,
  catalog: none,
  variable: none,
  name: none,
  "new name": none,
};

function databases(names: Names): Offer {
  return { kind: "database", labels: names.databases() };
}

function tables(names: Names, context: Context, { qualifiers }: Cursor): readonly Offer[] {
  const [database] = qualifiers;
  if (database !== undefined) return [{ kind: "table", labels: names.tables(database) }];
  const own = { kind: "table", labels: names.tables(databaseOf(context)) } as const;
  // What ON ( … ) lists is of the one database that is saved.
  return context.verb === "BACKUP" || context.verb === "RESTORE" ? [own] : [own, databases(names)];
}

/** The database that a BACKUP or RESTORE is about: of its DATABASE clause, or before the label. */
export function databaseOf(context: Context): string | undefined {
  const clause = context.after("DATABASE")[0];
  const label = context.after("SNAPSHOT");
  return clause ?? (label.length > 1 ? label[0] : undefined);
}

function labels(names: Names, context: Context, { qualifiers }: Cursor): readonly Offer[] {
  const restoring = context.verb === "RESTORE";
  const repository = context.after("FROM")[0];
  const repositories = repository === undefined ? names.repositories() : [repository];
  const snapshots: Offer = {
    kind: "snapshot",
    labels: restoring ? [...new Set(repositories.flatMap((one) => names.snapshots(one)))] : [],
  };
  if (qualifiers.length > 0) return [snapshots];
  return [databases(names), snapshots];
}

function partitions(names: Names, context: Context, { count }: Cursor): readonly Offer[] {
  const named = context.tableBefore(count);
  const table = named.at(-1);
  if (table === undefined) return [];
  const database = databaseOf(context) ?? (named.length > 1 ? named.at(-2) : undefined);
  return [{ kind: "partition", labels: names.partitions(database ?? names.currentDatabase, table) }];
}

const TABLE_WORDS = [["FROM"], ["INTO"], ["OVERWRITE"], ["UPDATE"], ["TABLE"], ["DESC"]];

function columns(names: Names, context: Context, { qualifiers }: Cursor): readonly Offer[] {
  if (qualifiers.length > 1) return [];
  const named = TABLE_WORDS.map((words) => context.after(...words)).find((parts) => parts.length > 0) ?? [];
  const table = named.at(-1);
  if (table === undefined) return [];
  const database = named.length > 1 ? named.at(-2) : names.currentDatabase;
  return [{ kind: "column", labels: names.columns(database, table) }];
}
