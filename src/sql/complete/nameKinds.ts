import type { Names } from "../names.ts";
import { codeOf } from "../tokens.ts";
import type { Context } from "./context.ts";
import { codeBefore, textOfToken, type Cursor } from "./cursor.ts";
import type { CompletionKind } from "./types.ts";

/** Things of one kind that may stand at the cursor, the likelier first. */
export interface Offer {
  readonly kind: CompletionKind;
  readonly labels: readonly string[];
}

type Asker = (names: Names, context: Context, cursor: Cursor) => readonly Offer[];

/** For each kind of name of the grammar (its rules' descriptions), whom to ask for those that the cluster has. */
export const NAME_KINDS: Readonly<Record<string, Asker>> = {
  database: (names, _context, { qualifiers }) =>
    qualifiers.length === 0 || isOwnCatalog(qualifiers) ? [databases(names)] : [],
  repository: (names) => [{ kind: "repository", labels: names.repositories() }],
  "table or database": relations,
  "label or database": labels,
  partition: partitions,
  column: columns,
  catalog: (names) => [{ kind: "catalog", labels: names.catalogs?.() ?? [] }],
  name: byWord,
  object: byWord,
  "user or role": byWord,
};

/** The engines' own catalogs (spec/starrocks.md §2.2); what others hold nobody here knows. */
const OWN_CATALOGS: ReadonlySet<string> = new Set(["default_catalog", "internal"]);
const isOwnCatalog = (qualifiers: readonly string[]) =>
  qualifiers.length === 1 && OWN_CATALOGS.has(qualifiers[0] ?? "");

const databases = (names: Names): Offer => ({ kind: "database", labels: names.databases() });
const users = (names: Names): Offer => ({ kind: "user", labels: names.users?.() ?? [] });
const roles = (names: Names): Offer => ({ kind: "role", labels: names.roles?.() ?? [] });

/** What the names are of that a grammar calls just names, by the word that stands before them. */
const BY_WORD: Readonly<Record<string, Asker>> = {
  VIEW: views,
  VIEWS: views,
  FUNCTION: functions,
  FUNCTIONS: functions,
  CATALOG: (names) => [{ kind: "catalog", labels: names.catalogs?.() ?? [] }],
  CATALOGS: (names) => [{ kind: "catalog", labels: names.catalogs?.() ?? [] }],
  DATABASE: (names) => [databases(names)],
  SCHEMA: (names) => [databases(names)],
  USE: (names) => [databases(names)],
  REPOSITORY: (names) => [{ kind: "repository", labels: names.repositories() }],
  TABLE: (names, context, cursor) =>
    // Behind the table's own name stand names of its parts.
    TABLE_MADE.has(context.verb) && codeBefore(cursor, 1) !== "TABLE" ? [] : tables(names, context, cursor),
  ON: (names, context, cursor) => granted(names, context, cursor),
  PARTITION: partitions,
  PARTITIONS: partitions,
  ROLE: (names) => [roles(names)],
  USER: (names) => [users(names)],
  TO: (names) => [users(names), roles(names)],
  FROM: (names, context, cursor) =>
    context.verb === "REVOKE" ? [users(names), roles(names)] : relations(names, context, cursor),
  GRANT: (names) => [roles(names)],
  REVOKE: (names) => [roles(names)],
};
const TABLE_MADE = new Set(["ALTER", "CREATE"]);
const WORDS = new Set(Object.keys(BY_WORD));

function byWord(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  const begin = cursor.count - 2 * cursor.qualifiers.length;
  return BY_WORD[context.listWord(begin, WORDS)]?.(names, context, cursor) ?? [];
}

function granted(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  return context.verb === "GRANT" || context.verb === "REVOKE" ? relations(names, context, cursor) : [];
}

/** What stands in the list already comes last. */
function unusedFirst({ all, count }: Cursor, labels: readonly string[]): readonly string[] {
  const used = new Set(all.starts.slice(0, count).map((_start, token) => textOfToken(all, token)));
  return [...labels.filter((one) => !used.has(one)), ...labels.filter((one) => used.has(one))];
}

/** The one database whose objects are listed, where a statement lists those of one alone. */
function ownDatabase(context: Context, { qualifiers }: Cursor): string | undefined {
  return qualifiers.at(-1) ?? databaseOf(context);
}

function tables(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  if (isOwnCatalog(cursor.qualifiers)) return [databases(names)];
  const labels = unusedFirst(cursor, names.tables(ownDatabase(context, cursor)));
  const own = { kind: "table", labels } as const;
  // What ON ( … ) lists is of the one database that is saved.
  return cursor.qualifiers.length > 0 || isBackup(context) ? [own] : [own, databases(names)];
}

const isBackup = ({ verb }: Context) => verb === "BACKUP" || verb === "RESTORE";
/** Statements that take a table and nothing that is read like one. */
const TABLES_ALONE = new Set(["TRUNCATE", "ALTER", "DELETE", "INSERT", "UPDATE", "DROP", "RECOVER"]);

/** Tells whether a statement is about views: DROP VIEW, ALTER MATERIALIZED VIEW. */
function isAboutViews({ all }: Cursor): boolean {
  return codeOf(all, 1) === "VIEW " || (codeOf(all, 1) === "MATERIALIZED " && codeOf(all, 2) === "VIEW ");
}

function relations(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  if (isAboutViews(cursor) && !context.has("FROM", cursor.count)) return views(names, context, cursor);
  const database = ownDatabase(context, cursor);
  const found = tables(names, context, cursor);
  if (TABLES_ALONE.has(context.verb) || codeBefore(cursor, 1).startsWith("TABLE")) return found;
  const [first, ...rest] = found;
  const derived: Offer[] = [
    { kind: "view", labels: unusedFirst(cursor, names.views?.(database) ?? []) },
    { kind: "materializedView", labels: unusedFirst(cursor, names.materializedViews?.(database) ?? []) },
  ];
  return first ? [first, ...derived, ...rest] : derived;
}

function views(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  const database = ownDatabase(context, cursor);
  const materialized = context.has("MATERIALIZED", cursor.count);
  const labels = materialized ? names.materializedViews?.(database) : names.views?.(database);
  const kind = materialized ? "materializedView" : "view";
  // Whoever cannot tell them from tables has them among the tables.
  const own: Offer = { kind, labels: unusedFirst(cursor, labels ?? names.tables(database)) };
  return cursor.qualifiers.length > 0 || isBackup(context) ? [own] : [own, databases(names)];
}

function functions(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  const labels = names.functions?.(ownDatabase(context, cursor)) ?? [];
  return [{ kind: "function", labels: unusedFirst(cursor, labels) }];
}

/** The database that a BACKUP or RESTORE is about: of its DATABASE clause, or before the label. */
export function databaseOf(context: Context): string | undefined {
  if (!isBackup(context)) return undefined;
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

function partitions(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  const before = context.tableBefore(cursor.count);
  const named = before.length > 0 && before[0] !== context.verb ? before : (context.relations[0]?.name ?? []);
  const table = named.at(-1);
  if (table === undefined) return [];
  const database = databaseOf(context) ?? (named.length > 1 ? named.at(-2) : undefined);
  const labels = names.partitions(database ?? names.currentDatabase, table);
  return [{ kind: "partition", labels: unusedFirst(cursor, labels) }];
}

function columns(names: Names, context: Context, cursor: Cursor): readonly Offer[] {
  const { qualifiers } = cursor;
  const [qualifier] = qualifiers;
  if (qualifiers.length > 1) return [];
  const meant = context.relations.filter(
    ({ name, alias }) => qualifier === undefined || alias === qualifier || name.at(-1) === qualifier,
  );
  const columnsOf = (name: readonly string[]) => {
    const table = name.at(-1);
    const database = name.length > 1 ? name.at(-2) : names.currentDatabase;
    return table === undefined ? [] : names.columns(database, table);
  };
  // Before FROM is written, a column may be of any table.
  const anyTable = context.relations.length === 0 && context.has("SELECT", cursor.count);
  const own = anyTable
    ? [
        ...new Set(
          (qualifier === undefined ? names.tables() : [qualifier]).flatMap((table) => columnsOf([table])),
        ),
      ]
    : meant.flatMap(({ name }) => columnsOf(name));
  const aliases = qualifier === undefined ? context.relations.flatMap(({ alias }) => alias ?? []) : [];
  return [
    // A list names each column once; what WHERE and BY name is often in the list already.
    { kind: "column", labels: isFilter(context, cursor) ? own : unusedFirst(cursor, own) },
    { kind: "table", labels: aliases },
  ];
}

const isFilter = (context: Context, { count }: Cursor) =>
  ["WHERE", "BY", "HAVING"].some((word) => context.has(word, count));
