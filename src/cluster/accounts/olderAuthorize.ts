import {
  olderAnyOf,
  olderPrivileges,
  OLDER_RULES,
  type OlderPrivilege,
  type OlderRule,
  type OlderStatement,
} from "../../engine/olderPrivileges.ts";
import { fail } from "../fail.ts";
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
  const refused = needs.find((need) => !isNeedMet(context, need));
  return refused && fail(context.target, "accessDenied", denialData(context, { says: olderWord(refused) }));
}

/** Tells whether a statement is allowed before 3.0. */
export function isAllowedOlder(context: Asking, need: Need, older: OlderCheck | undefined): boolean {
  return older === undefined
    ? isNeedMet(context, need)
    : isRuleMet(context, OLDER_RULES[older.statement], older);
}

function isRuleMet(context: Asking, { level, want }: OlderRule, { database, table }: Place): boolean {
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
    default: {
      const never: never = level;
      return never;
    }
  }
}

type Place = Pick<OlderCheck, "database" | "table">;

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

function deniedOlder(context: Asking, rule: OlderRule, { database, table }: Place): ErrorResult {
  return fail(
    context.target,
    rule.denied,
    denialData(context, { says: rule.says, database: database ?? "", table: table ?? "" }),
  );
}

function denialData(
  context: Asking,
  { says, database = "", table = "" }: { says: string; database?: string; table?: string },
) {
  const user = currentAccount(context)?.name ?? context.user;
  return { privilege: says, user, host: clientHost(context), database, table };
}

/** Reads a need of 3.0 and later as the older model would. */
function isNeedMet(context: Asking, need: Need): boolean {
  const grants = currentAccount(context)?.grants ?? [];
  const [database, table] = need.on.names;
  const place = {
    ...(need.on.type !== "CATALOG" && database !== undefined && { database }),
    ...(table !== undefined && { table }),
  };
  const any: readonly OlderPrivilege[] = ["ADMIN", ...need.privileges.flatMap(olderOf)];
  return reaches(grants, any, place);
}

const WRITES: readonly string[] = ["INSERT", "UPDATE", "DELETE", "EXPORT"];

function olderOf(privilege: string): readonly OlderPrivilege[] {
  if (privilege === "ANY") return olderAnyOf("SHOW");
  if (WRITES.includes(privilege)) return ["LOAD"];
  if (privilege.startsWith("CREATE ")) return ["CREATE"];
  if (privilege === "REFRESH") return ["ALTER"];
  return olderPrivileges(privilege) ?? [];
}

function olderWord({ privileges }: Need): string {
  return olderOf(privileges[0] ?? "")[0] ?? "ADMIN";
}
