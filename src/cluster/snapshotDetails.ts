import { snapshotMetaVersion } from "../engine/snapshotVersions.ts";
import { hashMapOrder } from "./javaOrder.ts";
import type { SnapshotDirectory } from "./storage.ts";

type Json = string | number | { readonly [key: string]: Json };

/** Words what a snapshot holds, as SHOW SNAPSHOT … WHERE SNAPSHOT and TIMESTAMP does (spec/starrocks.md §4.4, brief form). */
export function snapshotDetails({ label, manifest }: SnapshotDirectory): string {
  const objects: Record<string, Json> = {};
  for (const { table } of manifest.tables) {
    const partitions = Object.fromEntries(
      Object.values(table.partitions).map(({ name }): [string, Json] => [name, {}]),
    );
    objects[table.name] = {
      ...(table.autoIncrement !== undefined && { autoIncrementId: table.autoIncrement }),
      partitions,
    };
  }
  for (const { name } of manifest.views) objects[name] = { partitions: {} };
  return print(
    {
      name: label,
      database: manifest.database.name,
      backup_time: manifest.backupTime,
      backup_objects: objects,
      meta_version: manifest.metaVersion,
      starrocks_meta_version: snapshotMetaVersion(manifest),
      backup_result: "succeed",
    },
    0,
  );
}

/** Prints as org.json does with an indent of 1: keys in the order of a HashMap, a lone key on its parent's line. */
function print(value: Json, indent: number): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quote(value);
  const keys = hashMapOrder(Object.keys(value));
  const pair = (key: string, inside: number) => `${quote(key)}: ${print(value[key] ?? "", inside)}`;
  const [only] = keys;
  if (only === undefined) return "{}";
  if (keys.length === 1) return `{${pair(only, indent)}}`;
  const inner = indent + 1;
  const lines = keys.map((key) => `${" ".repeat(inner)}${pair(key, inner)}`);
  return `{\n${lines.join(",\n")}\n${" ".repeat(indent)}}`;
}

/** JSONObject#quote: a slash after `<` is escaped, so that no script can be closed. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll("</", "<\\/");
}
