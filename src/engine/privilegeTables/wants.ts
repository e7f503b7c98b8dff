import type { Engine, Target } from "../versions.ts";
import { olderPrivilegeRows, type OlderPrivilege } from "./privileges.ts";

type Row = readonly OlderPrivilege[] | Readonly<Record<Engine, readonly OlderPrivilege[]>>;

const SEEN: readonly OlderPrivilege[] = ["ADMIN", "SELECT", "LOAD", "ALTER", "CREATE", "DROP"];

/** What a check accepts: any of the privileges will do (fe mysql/privilege/PrivPredicate). */
const ANY_OF = {
  SHOW: { starrocks: [...SEEN, "USAGE"], doris: [...SEEN, "SHOW_VIEW"] },
  SHOW_VIEW: ["ADMIN", "CREATE", "ALTER", "DROP", "SHOW_VIEW"],
  GRANT: ["ADMIN", "GRANT"],
  ADMIN: ["ADMIN"],
  LOAD: ["ADMIN", "LOAD"],
  ALTER: ["ADMIN", "ALTER"],
  CREATE: ["ADMIN", "CREATE"],
  DROP: ["ADMIN", "DROP"],
  SELECT: ["ADMIN", "SELECT"],
  NODES: ["ADMIN", "NODE"],
  NODE: ["NODE"],
  IMPERSONATE: ["IMPERSONATE"],
  USAGE: ["ADMIN", "USAGE", "CLUSTER_USAGE", "STAGE_USAGE"],
  SEE_RESOURCE: ["ADMIN", "USAGE"],
  RECOVER: ["ADMIN", "ALTER", "CREATE"],
  CHANGE_DATABASE: ["ADMIN", "ALTER"],
  SEE_DATABASE: ["ADMIN", "ALTER", "CREATE", "DROP"],
} as const satisfies Record<string, Row>;

export type OlderWant = keyof typeof ANY_OF;

/** Gives the privileges of which any will do. */
export function olderAnyOf(target: Target, want: OlderWant): readonly OlderPrivilege[] {
  const row: Row = ANY_OF[want];
  const all = isByEngine(row) ? row[target.engine] : row;
  const held = olderPrivilegeRows(target).map(({ name }) => name);
  return all.filter((name) => held.includes(name));
}

function isByEngine(row: Row): row is Readonly<Record<Engine, readonly OlderPrivilege[]>> {
  return !Array.isArray(row);
}

/** Tells whether a text names what a check accepts. */
export function isOlderWant(text: string): text is OlderWant {
  return Object.hasOwn(ANY_OF, text);
}
