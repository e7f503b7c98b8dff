import { has, type ErrorCode, type ErrorData } from "../../engine/index.ts";
import { fail } from "../fail.ts";
import type { ErrorResult } from "../result.ts";
import type { OlderStatement } from "../../engine/privilegeTables/index.ts";
import type { Need } from "./authorize.ts";
import { clientHost, currentAccount, type Asking } from "./identity.ts";
import { activeRoles, inactiveRoles, roleList } from "./roles.ts";

/** Makes the denial of a need as the version words it (spec/starrocks.md §7.2; fe privilege/AccessDeniedException). */
export function denied(context: Asking, need: Need, statement?: OlderStatement): ErrorResult {
  const privilege = need.says?.privilege ?? wanted(context, need);
  const type = need.says?.type ?? need.on.type;
  const name = type === "SYSTEM" ? undefined : (need.says?.name ?? need.on.names.at(-1));
  const data = {
    privilege,
    type,
    name: name ?? "",
    needed: need.privileges[0] ?? "",
    on: need.on.type,
    object: name === undefined ? type : `${type} ${name}`,
    database: need.on.names[0] ?? "",
    current: roleList(activeRoles(context)),
    inactivated: roleList(inactiveRoles(context)),
    user: currentAccount(context)?.name ?? context.user,
  };
  if (has(context.target, "denialNamesObject")) return fail(context.target, "accessDenied", data);
  return denial30(context, need, data, statement);
}

/** Of two privileges of which one would do 3.1 names the one that it tried last. */
function wanted({ target }: Asking, { privileges }: Need): string {
  return has(target, "denialNamesObject") && !has(target, "denialNamesBothPrivileges")
    ? (privileges.at(-1) ?? "")
    : privileges.join(" OR ");
}

type DenialData = ErrorData & {
  readonly privilege: string;
  readonly user: string;
  readonly database: string;
};

/** 3.0 has a text for each kind of object (fe sql/analyzer/PrivilegeCheckerV2). */
function denial30(context: Asking, need: Need, data: DenialData, statement?: OlderStatement): ErrorResult {
  const { on, says, privileges } = need;
  const host = clientHost(context);
  const bare = statement !== undefined && BARE_NAMES.includes(statement);
  const table = bare ? (on.names.at(-1) ?? "") : on.names.join(".");
  const withData = (code: ErrorCode, more: ErrorData = {}) =>
    fail(context.target, code, { ...data, host, table, ...more });
  switch (on.type) {
    case "DATABASE":
      return CREATED_IN_DATABASE.includes(data.privilege)
        ? withData("accessDenied")
        : withData("accessDeniedDatabase");
    case "CATALOG":
      return withData("accessDeniedCatalog", { catalog: on.names[0] ?? "" });
    case "TABLE":
      return withData(privileges.includes("ANY") ? "accessDeniedTableAny" : "accessDeniedTable");
    case "VIEW":
      return withData(
        privileges.includes("ANY") || privileges.includes("SELECT")
          ? "accessDeniedTableAny"
          : "accessDeniedTable",
      );
    case "MATERIALIZED VIEW":
      return privileges.includes("SELECT")
        ? withData("accessDeniedMaterializedView")
        : withData("accessDenied", { privilege: `${data.privilege} MATERIALIZED VIEW` });
    case "FUNCTION":
    case "GLOBAL FUNCTION":
      return withData("accessDenied", { privilege: `${data.privilege} ${on.type}` });
    case "SYSTEM":
      if (says?.name !== undefined) return withData("accessDeniedCatalog", { catalog: says.name });
      return withData("accessDenied", { privilege: data.privilege.replace(" OR ", "/") });
    case "USER":
    case "RESOURCE":
    case "RESOURCE GROUP":
    case "STORAGE VOLUME":
    case "PIPE":
    case "WAREHOUSE":
    case "WORKLOAD GROUP":
    case "COMPUTE GROUP":
    case "STAGE":
    case "STORAGE VAULT":
      return withData("accessDenied");
    default: {
      const never: never = on.type;
      return never;
    }
  }
}

/** Statements of which 3.0 names a table without its database. */
const BARE_NAMES: readonly OlderStatement[] = ["backup", "restore", "cancelJob"];
const CREATED_IN_DATABASE: readonly string[] = ["CREATE MATERIALIZED VIEW", "CREATE FUNCTION"];
