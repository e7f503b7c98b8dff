import { has } from "../../engine/index.ts";
import type { PrivilegeObjectType } from "../../engine/privileges.ts";
import { clusterBefore } from "../catalog.ts";
import type { ErrorResult } from "../result.ts";
import { denied } from "./denied.ts";
import { holds, holdsAny } from "./grants.ts";
import { authorizeOlder, isAllowedOlder, type OlderCheck } from "./olderAuthorize.ts";
import type { Asking } from "./identity.ts";
import { isNotFound, objectPath, type NamedObject } from "./objectPath.ts";
import { currentGrants } from "./roles.ts";
import type { Grant } from "./types.ts";

export type { OlderCheck } from "./olderAuthorize.ts";

/** Something that a statement's user has to be allowed to do. */
export interface Need {
  /** Any of these will do: REPOSITORY, EXPORT, CREATE TABLE, …, ANY for any at all. */
  readonly privileges: readonly string[];
  readonly on: NeedObject;
  /** On the object or on anything within it: what USE asks of a database. */
  readonly within?: boolean;
  /** What a denial names instead, where the engine names something else than what it looks for. */
  readonly says?: {
    readonly privilege?: string;
    readonly type?: PrivilegeObjectType;
    /** The object's name; for a privilege on the system the catalog that 3.0 names. */
    readonly name?: string;
  };
}

/**
 * The object that a privilege is needed on, named from the outermost in: `["db1", "t1"]` for a table, `["db1", "f(INT)"]` with
 * its id for a function, as the denial prints it. An object that is not there needs nothing: the statement itself tells.
 */
export type NeedObject = NamedObject;

/**
 * Checks what a statement's user has to be allowed, in order; the error is that of the first need that is not met
 * (spec/starrocks.md §7). Call it after analysis, before execution.
 *
 * `needs` are those of 3.0 and later. Before 3.0 other privileges are asked for, in other words: say which statement it is and
 * what it is on, and the rule is looked up (`OLDER_RULES` in `src/engine/privilegeTables`), e.g.
 * `authorize(context, needs, { statement: "backup", database: "db1" })`. Without it the needs themselves are read as the older
 * model would: INSERT as LOAD, REPOSITORY as ADMIN.
 */
export function authorize(
  context: Asking,
  needs: readonly Need[],
  older?: OlderCheck,
): ErrorResult | undefined {
  if (has(context.target, "privilegeTables")) return authorizeOlder(context, needs, older);
  if (!has(context.target, "roleBasedAccess")) return undefined;
  const grants = currentGrants(context);
  const refused = needs.find((need) => !isMet(context, grants, need));
  return refused && denied(context, refused, older?.statement);
}

/** Tells whether a user has a privilege, without an error: SHOW statements leave out what is not allowed. */
export function isAllowed(context: Asking, need: Need, older?: OlderCheck): boolean {
  if (has(context.target, "privilegeTables")) return isAllowedOlder(context, need, older);
  if (!has(context.target, "roleBasedAccess")) return true;
  return isMet(context, currentGrants(context), need);
}

function isMet(context: Asking, grants: readonly Grant[] | undefined, need: Need): boolean {
  const cluster = clusterBefore(context);
  const path = objectPath(cluster, need.on);
  if (isNotFound(path)) return true;
  if (grants === undefined) return false;
  // Everybody may use the internal catalog (fe sql/analyzer/Authorizer.checkAnyActionOnCatalog).
  if (need.on.type === "CATALOG" && need.privileges.includes("ANY") && path[0] === 0) return true;
  if (need.within === true) return WITHIN.some((type) => holdsWithin(context, grants, need, type));
  const on = { type: need.on.type, path };
  return need.privileges.some((privilege) =>
    privilege === "ANY" ? holdsAny(grants, on) : holds(grants, on, privilege),
  );
}

/** Where a right lets one see a database (fe sql/analyzer/Authorizer.checkAnyActionOnOrInDb). */
const WITHIN: readonly PrivilegeObjectType[] = ["DATABASE", "TABLE", "VIEW", "MATERIALIZED VIEW", "FUNCTION"];

function holdsWithin(
  context: Asking,
  grants: readonly Grant[],
  { on, privileges }: Need,
  type: PrivilegeObjectType,
): boolean {
  const external = on.catalog !== undefined && on.catalog !== "default_catalog";
  if (external && type !== "DATABASE" && type !== "TABLE") return false;
  const names = type === "DATABASE" ? on.names : [...on.names, "*"];
  const path = objectPath(clusterBefore(context), {
    type,
    names,
    ...(on.catalog && { catalog: on.catalog }),
  });
  if (isNotFound(path)) return false;
  return privileges.some((privilege) =>
    holdsAny(grants, { type, path }, privilege === "ANY" ? undefined : privilege),
  );
}
