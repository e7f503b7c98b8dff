import { hashMapOrder } from "./javaOrder.ts";
import type { JobObject } from "./jobs.ts";
import type { SnapshotManifest } from "./storage.ts";

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/**
 * Words what a snapshot holds, or what a restore takes out of it, as the columns Details and RestoreObjs do: under the original
 * names, tables and partitions in the order of the engine's maps (spec/doris.md §4.2; fe backup/BackupJobInfo.getBrief).
 * @param objects what the restore takes; absent: all
 */
export function snapshotBrief(
  label: string,
  manifest: SnapshotManifest,
  objects?: readonly JobObject[],
): string {
  const taken = (name: string) => objects === undefined || objects.some(({ table }) => table === name);
  const chosen = (name: string) => objects?.find(({ table }) => table === name)?.partitions;
  const tables = hashMapOrder(manifest.tables.map(({ table }) => table.name)).filter(taken);
  return print(
    {
      name: label,
      database: manifest.database.name,
      backup_time: manifest.backupTime,
      content: manifest.metadataOnly === true ? "METADATA_ONLY" : "ALL",
      olap_table_list: tables.map((name) => {
        const saved = manifest.tables.find(({ table }) => table.name === name)?.table;
        const partitions = hashMapOrder(Object.keys(saved?.partitions ?? {}));
        return {
          name,
          partition_names: partitions.filter((partition) => chosen(name)?.includes(partition) ?? true),
        };
      }),
      view_list: manifest.views.filter(({ name }) => taken(name)).map(({ id, name }) => ({ id, name })),
      odbc_table_list: [],
      odbc_resource_list: [],
    },
    0,
  );
}

/** Prints as Gson does when it prints prettily: two blanks a level, nothing in an empty list. */
function print(value: Json, indent: number): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quote(value);
  const entries = isList(value)
    ? value.map((item) => print(item, indent + 2))
    : Object.entries(value).map(([key, item]) => `${quote(key)}: ${print(item, indent + 2)}`);
  const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return `${open}${close}`;
  const lines = entries.map((entry) => `${" ".repeat(indent + 2)}${entry}`);
  return `${open}\n${lines.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Gson escapes what has a meaning in HTML. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&='\u2028\u2029]/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
