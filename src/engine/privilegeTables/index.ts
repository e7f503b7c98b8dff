import type { FeatureRow } from "../features/index.ts";
import { inRow } from "../features/inRow.ts";
import { inRange, type Target } from "../versions.ts";
import { DORIS_RULES } from "./dorisRules.ts";
import type { OlderPrivilege } from "./privileges.ts";
import type { OlderRule } from "./ruleTypes.ts";
import { STARROCKS_RULES, type OlderStatement } from "./starrocksRules.ts";

/**
 * The model in which privileges are granted on patterns of names: that of StarRocks before 3.0, and Doris' to this day, which
 * comes of the same one.
 */
export { accountColumns } from "./columns.ts";
export {
  inBitOrder,
  isOlderPrivilege,
  olderPrivilegeRows,
  olderPrivileges,
  privilegeList,
  privilegeWord,
  type OlderPrivilege,
} from "./privileges.ts";
export type { OlderRule } from "./ruleTypes.ts";
export type { OlderStatement } from "./starrocksRules.ts";
export { isUserName } from "./userNames.ts";
export { isOlderWant, olderAnyOf, type OlderWant } from "./wants.ts";

/** Gives the checks of a statement in the engine's order. */
export function olderRules(target: Target, statement: OlderStatement): readonly OlderRule[] {
  return target.engine === "doris"
    ? DORIS_RULES[statement].filter((rule) => inRange(target, rule))
    : [STARROCKS_RULES[statement]];
}

/** A role that every cluster begins with. */
interface OlderRole {
  readonly name: string;
  readonly privileges: readonly OlderPrivilege[];
  /** Its privileges are held on all resources, too. */
  readonly onResources: FeatureRow;
}

/** fe mysql/privilege/Role. */
export const OLDER_ROLES: readonly OlderRole[] = [
  { name: "operator", privileges: ["NODE", "ADMIN"], onResources: { starrocks: {} } },
  { name: "admin", privileges: ["ADMIN"], onResources: { starrocks: {} } },
];

/** A user that every cluster begins with, and the role that it has. */
const OLDER_USERS: readonly {
  readonly name: string;
  readonly role: string;
  readonly held: FeatureRow;
  readonly comment: string;
}[] = [
  { name: "root", role: "operator", held: { starrocks: {}, doris: {} }, comment: "ROOT" },
  { name: "admin", role: "admin", held: { doris: {} }, comment: "ADMIN" },
];

/** Gives the users that a cluster of the version begins with. */
export function olderUsers(target: Target) {
  return OLDER_USERS.filter(({ held }) => inRow(target, held));
}

/** What every user may read from the start, as the names of databases (fe mysql/privilege/RoleManager.createDefaultRole). */
const READABLE: readonly { readonly database: string; readonly held: FeatureRow }[] = [
  { database: "information_schema", held: { starrocks: {}, doris: {} } },
  { database: "mysql", held: { doris: { since: "2.1" } } },
];

/** Gives the databases that every user may read. */
export function readableByAll(target: Target): readonly string[] {
  return READABLE.filter(({ held }) => inRow(target, held)).map(({ database }) => database);
}

/** The workload group that everybody may use. */
export const EVERYBODYS_GROUP = "normal";
