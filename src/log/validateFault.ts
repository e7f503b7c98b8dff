import type { Fault } from "../cluster/events.ts";
import { isRecord, oneOf, optionalText, text, truth, wholeNumber, wrong, type Checked } from "./checked.ts";

export type { Invalid } from "./checked.ts";

const STORAGE_MODES = ["ok", "unreachable", "slow", "denied", "credentials"] as const;
const FILE_MODES = ["missing", "corrupt", "ok"] as const;

/** Words of the type, as a reason lists them. */
const TYPES = "node, link, storage, deny, file, object, disk, replica, merged, broker, restart";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks that a value read from JSON is a fault.
 * @param path where the value stands, for the reason
 */
export function validateFault(value: unknown, path: string): Checked<Fault> {
  if (!isRecord(value)) return wrong(path, "object", value);
  const field = (name: string) => (path === "" ? name : `${path}.${name}`);
  switch (value.type) {
    case "node":
    case "link": {
      const { type } = value;
      const node = text(value.node, field("node"));
      if (!node.ok) return node;
      const up = truth(value.up, field("up"));
      return up.ok ? { ok: true, value: { type, node: node.value, up: up.value } } : up;
    }
    case "broker": {
      const name = text(value.name, field("name"));
      if (!name.ok) return name;
      const up = truth(value.up, field("up"));
      return up.ok ? { ok: true, value: { type: "broker", name: name.value, up: up.value } } : up;
    }
    case "storage":
      return validateStorage(value, field);
    case "deny": {
      const prefix = text(value.prefix, field("prefix"));
      if (!prefix.ok) return prefix;
      const on = optionalTruth(value.on, field("on"));
      return on.ok ? { ok: true, value: { type: "deny", prefix: prefix.value, ...given("on", on) } } : on;
    }
    case "file": {
      const file = text(value.path, field("path"));
      if (!file.ok) return file;
      const mode = oneOf(value.mode, FILE_MODES, field("mode"));
      return mode.ok ? { ok: true, value: { type: "file", path: file.value, mode: mode.value } } : mode;
    }
    case "object": {
      const file = text(value.path, field("path"));
      if (!file.ok) return file;
      const on = optionalTruth(value.on, field("on"));
      return on.ok ? { ok: true, value: { type: "object", path: file.value, ...given("on", on) } } : on;
    }
    case "copy": {
      const from = text(value.from, field("from"));
      if (!from.ok) return from;
      const to = text(value.to, field("to"));
      if (!to.ok) return to;
      const on = optionalTruth(value.on, field("on"));
      return on.ok
        ? { ok: true, value: { type: "copy", from: from.value, to: to.value, ...given("on", on) } }
        : on;
    }
    case "disk": {
      const node = text(value.node, field("node"));
      if (!node.ok) return node;
      const used = wholeNumber(value.usedPercent, field("usedPercent"), 0, 100);
      return used.ok
        ? { ok: true, value: { type: "disk", node: node.value, usedPercent: used.value } }
        : used;
    }
    case "replica":
    case "merged":
      return validatePartitionFault(value.type, value, field);
    case "restart":
      return { ok: true, value: { type: "restart" } };
    default:
      return wrong(field("type"), "words", value.type, { words: TYPES });
  }
}

function validateStorage(value: Fields, field: (name: string) => string): Checked<Fault> {
  const mode = oneOf(value.mode, STORAGE_MODES, field("mode"));
  if (!mode.ok) return mode;
  const key = optionalText(value.key, field("key"));
  if (!key.ok) return key;
  if (key.value !== undefined && mode.value !== "credentials")
    return wrong(field("mode"), "words", mode.value, { words: "credentials" });
  return { ok: true, value: { type: "storage", mode: mode.value, ...given("key", key) } };
}

function validatePartitionFault(
  type: "replica" | "merged",
  value: Fields,
  field: (name: string) => string,
): Checked<Fault> {
  const database = text(value.database, field("database"));
  if (!database.ok) return database;
  const table = text(value.table, field("table"));
  if (!table.ok) return table;
  const partition = optionalText(value.partition, field("partition"));
  if (!partition.ok) return partition;
  const on = optionalTruth(value.on, field("on"));
  if (!on.ok) return on;
  const place = {
    database: database.value,
    table: table.value,
    ...given("partition", partition),
    ...given("on", on),
  };
  if (type === "merged") return { ok: true, value: { type, ...place } };
  const node = optionalText(value.node, field("node"));
  return node.ok ? { ok: true, value: { type, ...place, ...given("node", node) } } : node;
}

function optionalTruth(value: unknown, path: string): Checked<boolean | undefined> {
  return value === undefined ? { ok: true, value: undefined } : truth(value, path);
}

/** Gives a field that may have been left out as the part of an object that it makes. */
function given<K extends string, V>(
  name: K,
  { value }: { readonly value: V | undefined },
): { readonly [key in K]?: V } {
  const part: { [key in K]?: V } = {};
  if (value !== undefined) part[name] = value;
  return part;
}
