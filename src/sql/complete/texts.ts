import { propertiesOf, type PropertyOwner } from "../../engine/properties.ts";
import { isTableProperty } from "../../engine/tableProperties.ts";
import type { Target } from "../../engine/index.ts";
import type { Names } from "../names.ts";
import { codeOf } from "../tokens.ts";
import type { Context } from "./context.ts";
import type { Cursor } from "./cursor.ts";
import type { Offer } from "./nameKinds.ts";

/** Gives the keys that the properties of the statement know. */
export function propertyKeys(target: Target, context: Context): Offer {
  const owner = ownerOf(context);
  const labels =
    owner === "table" ? tableKeys(target) : owner ? propertiesOf(target, owner).map(({ key }) => key) : [];
  return { kind: "property", labels };
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

const tableKeys = (target: Target) => TABLE_KEYS.filter((key) => isTableProperty(target, key));

/** Gives the values that the property before the cursor takes. */
export function propertyValues(
  target: Target,
  context: Context,
  { all, count }: Cursor,
  names: Names,
): Offer {
  const owner = ownerOf(context);
  const key = all.text.slice(all.starts[count - 2], all.ends[count - 2]).slice(1, -1);
  const row =
    owner && owner !== "table" ? propertiesOf(target, owner).find((one) => one.key === key) : undefined;
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

function ownerOf({ verb, after }: Context): PropertyOwner | "table" | undefined {
  if (verb === "BACKUP") return "backup";
  if (verb === "RESTORE") return "restore";
  if (after("REPOSITORY").length > 0) return "repository";
  return after("TABLE").length > 0 ? "table" : undefined;
}
