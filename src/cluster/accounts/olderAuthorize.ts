import {
  olderAnyOf,
  OLDER_RULES,
  type OlderPrivilege,
  type OlderRule,
  type OlderStatement,
} from "../../engine/olderPrivileges.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import { fail } from "../fail.ts";
import { tableTypeName } from "../tableType.ts";
import type { ErrorResult } from "../result.ts";
import type { Need } from "./authorize.ts";
import { clientHost, currentAccount, type Asking } from "./identity.ts";
import { ALL } from "./paths.ts";
import type { Grant } from "./types.ts";

/** Which statement asks, for versions before 3.0, and what it is on. */
export interface OlderCheck {
  readonly statement: OlderStatement;
  readonly database?: string;
  readonly table?: string;
  /** Whom EXECUTE AS names. */
  readonly user?: string;
}

/** Checks a statement before 3.0 (fe sql/analyzer/PrivilegeChecker of branch-2.5). */
export function authorizeOlder(
  context: Asking,
  needs: readonly Need[],
  older: OlderCheck | undefined,
): ErrorResult | undefined {
  if (older !== undefined) {
    const rule = OLDER_RULES[older.statement];
    return isRuleMet(context, rule, older) ? undefined : deniedOlder(context, rule, older);
  }
  for (const need of needs) {
    const [rule, place] = ruleOf(context, need);
    if (rule !== undefined && !isRuleMet(context, rule, place)) return deniedOlder(context, rule, place);
  }
  return undefined;
}

/** Tells whether a statement is allowed before 3.0. */
export function isAllowedOlder(context: Asking, need: Need, older: OlderCheck | undefined): boolean {
  if (older !== undefined) return isRuleMet(context, OLDER_RULES[older.statement], older);
  const [rule, place] = ruleOf(context, need);
  return rule === undefined || isRuleMet(context, rule, place);
}

function isRuleMet(context: Asking, { level, want }: OlderRule, place: Place): boolean {
  const { database, table, user } = place;
  const grants = currentAccount(context)?.grants ?? [];
  const any = olderAnyOf(want);
  switch (level) {
    case "global":
      return reaches(grants, any, {});
    case "anywhere":
      return grants.some((grant) => grant.on.path[1] === ALL && isAnyOf(grant, any));
    case "database":
      // Whoever may see a table of a database may see the database.
      return (
        reaches(grants, any, { ...(database !== undefined && { database }) }) ||
        (want === "SHOW" &&
          grants.some((grant) => grant.on.type === "TABLE" && grant.on.path[0] === database))
      );
    case "table":
      return reaches(grants, any, {
        ...(database !== undefined && { database }),
        ...(table !== undefined && { table }),
      });
    case "none":
      return true;
    case "user":
      return grants.some((grant) => grant.on.type === "USER" && grant.on.path[0] === user);
    default: {
      const never: never = level;
      return never;
    }
  }
}

type Place = Omit<OlderCheck, "statement"> & {
  /** How the denial names the table, where not by its name. */
  readonly shown?: string;
};

/** Tells whether any of the privileges is held on all, on the database, or on the table. */
function reaches(
  grants: readonly Grant[],
  any: readonly OlderPrivilege[],
  { database, table }: Place,
): boolean {
  return grants.some(({ on, ...grant }) => {
    if (on.type !== "TABLE") return false;
    const [outer, inner] = on.path;
    const there = outer === ALL || (outer === database && (inner === ALL || inner === table));
    return there && isAnyOf(grant, any);
  });
}

function isAnyOf({ privileges }: Pick<Grant, "privileges">, any: readonly OlderPrivilege[]): boolean {
  return any.some((privilege) => privileges.includes(privilege));
}

function deniedOlder(
  context: Asking,
  { denied, says, want }: OlderRule,
  { database = "", table = "", shown = table }: Place,
): ErrorResult {
  const user = currentAccount(context)?.name ?? context.user;
  const host = clientHost(context);
  return fail(context.target, denied, {
    privilege: says,
    needed: want,
    user,
    host,
    database,
    table: shown,
    name: table,
  });
}

/** Reads a need of 3.0 and later as the older model would: what statements on tables ask for, in their words. */
function ruleOf(context: Asking, { on, privileges, within }: Need): readonly [OlderRule | undefined, Place] {
  const [database = "", table] = on.names;
  const [privilege = ""] = privileges;
  const place = { database, ...(table !== undefined && { table }) };
  switch (on.type) {
    case "TABLE":
    case "VIEW":
    case "MATERIALIZED VIEW":
      // What SELECT is denied on is printed as the engine prints the object.
      if (privilege === "SELECT")
        return [OLDER_RULES.select, { ...place, shown: shownTable(context, place) }];
      return [tableRule(on.type, privilege), place];
    case "DATABASE":
      if (within === true) return [OLDER_RULES.use, place];
      return [{ ...OLDER_RULES.createView, level: "database", ...wantOf(privilege) }, place];
    case "SYSTEM":
    case "FUNCTION":
    case "GLOBAL FUNCTION":
      return [OLDER_RULES.function, {}];
    case "USER":
      return [OLDER_RULES.executeAs, { user: database }];
    case "CATALOG":
    case "RESOURCE":
    case "RESOURCE GROUP":
    case "STORAGE VOLUME":
    case "PIPE":
    case "WAREHOUSE":
      return [undefined, {}];
    default: {
      const never: never = on.type;
      return never;
    }
  }
}

function tableRule(type: Need["on"]["type"], privilege: string): OlderRule {
  if (["INSERT", "UPDATE", "DELETE", "EXPORT"].includes(privilege)) return OLDER_RULES.insert;
  if (privilege === "DROP") return OLDER_RULES.dropTable;
  if (privilege === "ANY") return OLDER_RULES.showCreateTable;
  return type === "VIEW" ? OLDER_RULES.alterView : OLDER_RULES.alterMaterializedView;
}

function wantOf(privilege: string): Pick<OlderRule, "want" | "says"> {
  if (privilege === "DROP" || privilege === "ALTER") return { want: privilege, says: privilege };
  return privilege === "ANY" ? { want: "SHOW", says: "SHOW" } : { want: "CREATE", says: "CREATE" };
}

/** fe catalog/Table.toString of branch-2.5. */
function shownTable(context: Asking, { database = "", table = "" }: Place): string {
  const owner = databaseOf(clusterBefore(context), database);
  const found = owner === undefined ? undefined : tableOf(owner, table);
  return found === undefined
    ? table
    : `Table [id=${found.id}, name=${found.name}, type=${tableTypeName(found)}]`;
}
