import { propertiesInOrder, type PropertyRow } from "../engine/properties.ts";
import { has } from "../engine/index.ts";
import type { Property } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { hashMapOrder } from "./javaOrder.ts";
import { javaInt } from "./javaNumbers.ts";
import { timeoutSeconds } from "./jobProperties.ts";
import { readAllocation } from "./replicaAllocation.ts";
import type { ErrorResult } from "./result.ts";

/** What was given, by key; a flag is `true` or `false`, a keyword in lower case. */
export type Values = ReadonlyMap<string, string>;

const LEFT_OVER = { backup: "backupPropertyUnknown", restore: "restorePropertyUnknown" } as const;

const KEYWORD_ERRORS: Readonly<Record<string, "backupTypeUnknown" | "backupContentUnknown">> = {
  type: "backupTypeUnknown",
  content: "backupContentUnknown",
};

/**
 * Reads the properties of BACKUP or RESTORE one after the other, each as its row says, and refuses what is left over
 * (spec/doris.md §2.2 step 5, §2.4 step 5). Of two with the same key the last one counts.
 */
export function readInOrder(
  context: StatementContext,
  statement: "backup" | "restore",
  properties: readonly Property[],
): Values | ErrorResult {
  const given = new Map(properties.map((property) => [property.key.value, property]));
  const left = new Set(given.keys());
  const values = new Map<string, string>();
  for (const row of propertiesInOrder(context.target, statement)) {
    const property = given.get(row.key);
    if (property === undefined) {
      if (row.required) return fail(context.target, "timestampMissing");
      continue;
    }
    // Whoever gives the number leaves the allocation unread (fe common/util/PropertyAnalyzer.analyzeReplicaAllocation).
    if (row.key === "replication_allocation" && values.has("replication_num")) continue;
    const read = readValue(context, row, property);
    if (typeof read !== "string") return read;
    values.set(row.key, read);
    left.delete(row.key);
  }
  if (left.size === 0) return values;
  return fail(context.target, LEFT_OVER[statement], { keys: hashMapOrder([...left]).join(", ") });
}

function readValue(context: StatementContext, row: PropertyRow, property: Property): string | ErrorResult {
  const { value } = property.value;
  switch (row.key) {
    case "timeout":
      return readTimeout(context, property);
    case "replication_num":
    case "replication_allocation":
      return readAllocation(context, row.key, value);
    default:
      return readTyped(context, row, value);
  }
}

function readTyped(context: StatementContext, row: PropertyRow, value: string): string | ErrorResult {
  const lower = value.toLowerCase();
  switch (row.type) {
    case "boolean":
      if (lower === "true" || lower === "false") return lower;
      return fail(context.target, "allowLoadInvalid", {
        property: row.key,
        shown: row.shown ?? row.key,
        value,
      });
    case "keyword":
      if (row.values?.includes(lower) === true) return lower;
      return fail(context.target, KEYWORD_ERRORS[row.key] ?? "backupTypeUnknown", { value });
    case "integer":
      return javaInt(value) === undefined
        ? fail(context.target, "restoreNumberInvalid", { property: row.key, value })
        : value;
    case "text":
      return value;
    default: {
      const never: never = row.type;
      return never;
    }
  }
}

function readTimeout(context: StatementContext, property: Property): string | ErrorResult {
  const seconds = timeoutSeconds(context, property);
  if (typeof seconds !== "number") return seconds;
  if (has(context.target, "timeoutTrips") && context.before.sourceDefects) {
    return fail(context.target, "timeoutTrips", { value: property.value.value });
  }
  return String(seconds);
}
