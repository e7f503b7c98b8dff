import { configRows } from "../../engine/config.ts";
import { propertiesOf, type PropertyOwner, type PropertyRow } from "../../engine/properties.ts";
import { isTableProperty } from "../../engine/tableProperties.ts";
import type { Target } from "../../engine/index.ts";
import type { Names } from "../names.ts";
import { codeOf } from "../tokens.ts";
import type { Context } from "./context.ts";
import { textOfToken, type Cursor } from "./cursor.ts";
import type { Offer } from "./nameKinds.ts";

/** Gives the keys that the properties of the statement know: those that must stand there first, those that do last. */
export function propertyKeys(target: Target, context: Context, cursor: Cursor): Offer {
  const given = keysBefore(cursor);
  const rows = keyRows(target, context, cursor);
  const rank = ({ key, required }: KeyRow) => (given.has(key) ? 2 : required ? 0 : 1);
  const sorted = rows.toSorted((a, b) => rank(a) - rank(b));
  return { kind: "property", labels: sorted.map(({ key }) => key) };
}

/** Properties of tables that people set; which of them a version takes, the engine's table says. */
const TABLE_KEYS = [
  "replication_num",
  "storage_medium",
  "storage_cooldown_ttl",
  "colocate_with",
  "bloom_filter_columns",
  "compression",
  "partition_live_number",
  "replicated_storage",
  "write_quorum",
];

type KeyRow = Pick<PropertyRow, "key" | "required" | "type" | "values">;

function keyRows(target: Target, context: Context, { count }: Cursor): readonly KeyRow[] {
  const owner = ownerOf(context, count);
  switch (owner) {
    case undefined:
      return [];
    case "config":
      return configRows(target).map(({ name, type }) => ({ key: name, required: false, type }));
    case "table":
      return TABLE_KEYS.filter((key) => isTableProperty(target, key)).map((key) => ({
        key,
        required: false,
        type: "text",
      }));
    case "backup":
    case "restore":
    case "repository":
      return propertiesOf(target, owner).filter(
        ({ key, storage }) => !/[*<]/.test(key) && fitsStorage(storage, context, count),
      );
    default: {
      const never: never = owner;
      return never;
    }
  }
}

/** Kinds of storage that a statement may name before its properties. */
const STORAGES = ["s3", "hdfs"] as const;

function fitsStorage(storage: PropertyRow["storage"], context: Context, count: number): boolean {
  const named = STORAGES.find((one) => context.has(one.toUpperCase(), count));
  return named === undefined || storage === undefined || storage === named;
}

/** Gives the values that the property before the cursor takes. */
export function propertyValues(target: Target, context: Context, cursor: Cursor, names: Names): Offer {
  const key = textOfToken(cursor.all, cursor.count - 2);
  const row = keyRows(target, context, cursor).find((one) => one.key === key);
  const values = row?.values ?? (row?.type === "boolean" ? ["true", "false"] : []);
  return { kind: "value", labels: key === "backup_timestamp" ? timestamps(context, names) : values };
}

/** Gives the names that SHOW SNAPSHOT … WHERE compares with. */
export function comparedValues(context: Context, { all, count }: Cursor, names: Names): Offer {
  const repository = context.after("SHOW", "SNAPSHOT", "ON")[0];
  const about = codeOf(all, count - 2).trim();
  if (repository === undefined || codeOf(all, count - 1) !== "=") return { kind: "value", labels: [] };
  if (about === "SNAPSHOT") return { kind: "value", labels: names.snapshots(repository) };
  const label = /SNAPSHOT\s*=\s*["']([^"']+)["']/i.exec(all.text)?.[1];
  return {
    kind: "value",
    labels: about === "TIMESTAMP" && label !== undefined ? names.timestamps(repository, label) : [],
  };
}

function timestamps(context: Context, names: Names): readonly string[] {
  const repository = context.after("FROM")[0];
  const label = context.after("SNAPSHOT").at(-1);
  return repository === undefined || label === undefined ? [] : names.timestamps(repository, label);
}

/** The keys of the list that the cursor is in. */
function keysBefore({ all, count }: Cursor): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = count - 1; at > 0 && codeOf(all, at) !== "("; at--)
    if (codeOf(all, at) === "=") keys.add(textOfToken(all, at - 1));
  return keys;
}

function ownerOf(context: Context, count: number): PropertyOwner | "table" | "config" | undefined {
  if (context.verb === "BACKUP") return "backup";
  if (context.verb === "RESTORE") return "restore";
  if (context.verb === "ADMIN") return "config";
  if (context.has("REPOSITORY", count)) return "repository";
  return context.has("TABLE", count) ? "table" : undefined;
}
