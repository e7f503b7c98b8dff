import type { FeatureRow } from "../features/index.ts";
import { inRow } from "../features/inRow.ts";
import type { Target } from "../versions.ts";

/** Privileges that are granted on patterns of names, by their bits: StarRocks before 3.0 and Doris (fe mysql/privilege/Privilege). */
export type OlderPrivilege =
  | "NODE"
  | "ADMIN"
  | "GRANT"
  | "SELECT"
  | "LOAD"
  | "ALTER"
  | "CREATE"
  | "DROP"
  | "USAGE"
  | "IMPERSONATE"
  | "CLUSTER_USAGE"
  | "STAGE_USAGE"
  | "SHOW_VIEW";

interface PrivilegeRow {
  readonly name: OlderPrivilege;
  readonly held: FeatureRow;
  /** What SHOW PRIVILEGES of Doris says of it. */
  readonly context: string;
  readonly comment: string;
}

const BOTH = { starrocks: {}, doris: {} } as const;
const TABLES = "GLOBAL,CATALOG,DATABASE,TABLE";

const ROWS: readonly PrivilegeRow[] = [
  { name: "NODE", held: BOTH, context: "GLOBAL", comment: "Privilege for cluster node operations" },
  { name: "ADMIN", held: BOTH, context: "GLOBAL", comment: "Privilege for admin user" },
  {
    name: "GRANT",
    held: BOTH,
    context: `${TABLES},RESOURCE,WORKLOAD GROUP`,
    comment: "Privilege for granting privilege",
  },
  { name: "SELECT", held: BOTH, context: TABLES, comment: "Privilege for select data in tables" },
  { name: "LOAD", held: BOTH, context: TABLES, comment: "Privilege for loading data into tables" },
  { name: "ALTER", held: BOTH, context: TABLES, comment: "Privilege for alter catalog, database or table" },
  {
    name: "CREATE",
    held: BOTH,
    context: TABLES,
    comment: "Privilege for creating catalog, database or table",
  },
  { name: "DROP", held: BOTH, context: TABLES, comment: "Privilege for dropping catalog, database or table" },
  {
    name: "USAGE",
    held: BOTH,
    context: "RESOURCE,WORKLOAD GROUP",
    comment: "Privilege for using resource or workloadGroup",
  },
  { name: "IMPERSONATE", held: { starrocks: {} }, context: "", comment: "" },
  {
    name: "CLUSTER_USAGE",
    held: { doris: { since: "3.0" } },
    context: "RESOURCE",
    comment: "Privilege for using cluster",
  },
  {
    name: "STAGE_USAGE",
    held: { doris: { since: "3.0" } },
    context: "RESOURCE",
    comment: "Privilege for using stage",
  },
  {
    name: "SHOW_VIEW",
    held: { doris: { since: "2.1" } },
    context: TABLES,
    comment: "Privilege for show create view",
  },
];

/** Gives the privileges of a version, in the order in which the engine lists them. */
export function olderPrivilegeRows(target: Target): readonly PrivilegeRow[] {
  return ROWS.filter(({ held }) => inRow(target, held));
}

const NAMES: readonly string[] = ROWS.map(({ name }) => name);

/** Tells whether a word names one of the privileges. */
export function isOlderPrivilege(word: string): word is OlderPrivilege {
  return NAMES.includes(word);
}

/** Puts privileges in the order of their bits, each once. */
export function inBitOrder(privileges: readonly string[]): readonly OlderPrivilege[] {
  return ROWS.map(({ name }) => name).filter((name) => privileges.includes(name));
}

/** Names a privilege as the engines print it: `Load_priv`. */
export function privilegeWord(name: OlderPrivilege): string {
  return `${name[0] ?? ""}${name.slice(1).toLowerCase()}_priv`;
}

const TABLE_PRIVILEGES: readonly OlderPrivilege[] = ["SELECT", "LOAD", "ALTER", "CREATE", "DROP"];

/** From 4.0 on all privileges on tables take in that of showing views (fe catalog/AccessPrivilege). */
const VIEWS_IN_ALL: FeatureRow = { doris: { since: "4.0" } };
/** A privilege may be written without `_PRIV`. */
const SHORT_WORDS: FeatureRow = { starrocks: {} };
/** IMPERSONATE and what Doris keeps for its cloud are no words of its GRANT. */
const NO_WORDS: readonly OlderPrivilege[] = ["IMPERSONATE", "CLUSTER_USAGE", "STAGE_USAGE"];

/** Gives the privileges that a word of GRANT stands for: `LOAD_PRIV`, `ALL`; undefined where it is none (fe catalog/AccessPrivilege). */
export function olderPrivileges(target: Target, word: string): readonly OlderPrivilege[] | undefined {
  if (word === "READ_ONLY") return ["SELECT"];
  if (word === "READ_WRITE" || word === "ALL")
    return inRow(target, VIEWS_IN_ALL) ? [...TABLE_PRIVILEGES, "SHOW_VIEW"] : TABLE_PRIVILEGES;
  const short = inRow(target, SHORT_WORDS);
  const found = olderPrivilegeRows(target)
    .map(({ name }) => name)
    .filter((name) => short || !NO_WORDS.includes(name))
    .find((name) => word === `${name}_PRIV` || (short && word === name));
  return found && [found];
}

/** Privileges are separated by commas, before each had a blank after it (fe mysql/privilege/PrivBitSet.toString). */
const COMMAS: FeatureRow = { doris: { since: "3.0" } };

/** Lists privileges as SHOW GRANTS and SHOW ROLES do. */
export function privilegeList(target: Target, privileges: readonly string[]): string {
  const words = inBitOrder(privileges).map(privilegeWord);
  return inRow(target, COMMAS) ? words.join(",") : words.map((word) => `${word} `).join("");
}
