import { errorText, type Target } from "../../engine/index.ts";
import type { Database } from "../tables.ts";

const PREFIX = "__doris_atomic_restore_prefix__";

/** Gives the name under which an atomic restore keeps a table or view until it takes its place (spec/doris.md §5.5). */
export function hiddenName(name: string): string {
  return `${PREFIX}${name}`;
}

/** Tells whether an atomic restore is about to put a table or view under a name of a database. */
export function isTaken(target: Target, { tables }: Database, name: string): boolean {
  // Versions without atomic restores know no such names.
  return errorText(target, "createInAtomicRestore") !== undefined && Object.hasOwn(tables, hiddenName(name));
}
