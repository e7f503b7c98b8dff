import { grantsOf } from "../../cluster/accounts/accountsState.ts";
import { withParents } from "../../cluster/accounts/roles.ts";
import { has } from "../../engine/index.ts";
import type { TextFix } from "../../sql/diagnostics.ts";
import type { Span } from "../../sql/span.ts";
import type { Statement } from "../../sql/statements.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { fix, insertAfter, insertBefore, nameText, replace } from "../scriptEdits.ts";
import type { Evidence } from "../types.ts";
import {
  grantSql,
  hasRight,
  identityOf,
  missingRights,
  olderGrantSql,
  type Missing,
} from "./missingGrants.ts";
import { list, useNearName, values } from "./nearby.ts";

/** Something that a user may not do: who asks with which roles and grants; a role to turn on, or what root has to grant. */
export const denied: Explainer = (context) => {
  const missing = has(context.target, "privilegeTables") ? [] : missingRights(context);
  return {
    evidence: [whoAsks(context), ...grantEvidence(context)],
    fixes: [...roleToTurnOn(context, missing), grantByRoot(context, missing)],
  };
};

/** A user that the cluster does not know: those it knows, and how root makes one. */
export const unknownLogin: Explainer = (context) => {
  const user = datum(context, "user");
  const lines = [`-- @user root`, `CREATE USER ${userText(context, user)};`, `-- @user ${context.user}`];
  return {
    evidence: [list("users", Object.keys(context.cluster.accounts.users))],
    fixes: [fix("createUser", [insertBefore(context, lines.join("\n"))], { user })],
  };
};

/** A user that a statement names and the cluster does not know. */
export const unknownUser: Explainer = (context) => {
  const known = Object.values(context.cluster.accounts.users).map(({ name }) => name);
  const wrong = /^'([^']*)'@/.exec(datum(context, "user"))?.[1] ?? datum(context, "name");
  const create =
    context.statement?.kind === "dropUser" || wrong === ""
      ? undefined
      : fix("createUser", [insertBefore(context, `CREATE USER ${userText(context, wrong)};`)], {
          user: wrong,
        });
  return {
    evidence: [list("users", Object.keys(context.cluster.accounts.users))],
    fixes: [...useNearName(context, wrong, known), ifExists(context), create],
  };
};

/** A role that a statement names and the cluster does not know. */
export const unknownRole: Explainer = (context) => {
  const wrong = datum(context, "role");
  const known = Object.keys(context.cluster.accounts.roles);
  const drops = context.statement?.kind === "dropRole";
  const sql = `CREATE ROLE ${nameText(wrong, context.target)};`;
  return {
    evidence: [list("roles", known)],
    fixes: [
      ...useNearName(context, wrong, known),
      ifExists(context),
      drops ? undefined : fix("createRole", [insertBefore(context, sql)], { role: wrong }),
    ],
  };
};

/** A user or role that is there already. */
export const existingAccount: Explainer = (context) => ({ fixes: [ifNotExists(context)] });

/** A role that the user has to be granted before it is turned on or made a default. */
export const roleToGrant: Explainer = (context) => {
  const role = datum(context, "role");
  const user = datum(context, "user");
  const sql = `GRANT ${nameText(role, context.target)} TO ${user}`;
  const account = context.cluster.accounts.users[user];
  return {
    evidence: [list("roles", account?.roles ?? [])],
    fixes: [fix("grant", [byRoot(context, [sql])], { sql })],
  };
};

/** A privilege that comes with a built-in role alone: the role instead. */
export const builtInPrivilege: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "grantPrivileges" && statement?.kind !== "revokePrivileges") return {};
  const role = datum(context, "privilege") === "NODE" ? "cluster_admin" : "user_admin";
  const span = { start: statement.privileges[0]?.span.start ?? 0, end: statement.on.span.end };
  return { fixes: [fix("grantRole", [replace(context, span, role)], { role })] };
};

/** EXECUTE AS that says nothing of the way back. */
export const withoutRevert: Explainer = (context) => ({
  fixes: [fix("addNoRevert", [insertAfter(context, context.statement?.span, " WITH NO REVERT")], {}, true)],
});

/** A grant that is not there: what is. */
export const nothingToRevoke: Explainer = (context) => {
  const { statement, cluster } = context;
  if (statement?.kind !== "revokePrivileges") return {};
  const { grantee } = statement;
  if (grantee.type === "role") {
    const role = cluster.accounts.roles[grantee.role.value];
    return { evidence: [list("rolesGrants", role ? grantsOf(cluster, role, role.name) : [])] };
  }
  const identity = `'${grantee.user.name.value}'@'${grantee.user.host?.value ?? "%"}'`;
  const account = cluster.accounts.users[identity];
  return { evidence: [list("grants", account ? grantsOf(cluster, account, identity) : [])] };
};

function whoAsks(context: ExplainContext): Evidence {
  const identity = identityOf(context) ?? context.user;
  const account = context.cluster.accounts.users[identity];
  const active = context.cluster.connections[context.user]?.roles ?? [];
  const roles = account?.roles ?? [];
  const shown = has(context.target, "roleBasedAccess")
    ? roles.map((role) => ({
        label: role,
        value: active.includes(role) ? "SET ROLE" : "–",
        good: active.includes(role),
      }))
    : [];
  return values("whoAsks", [{ label: "CURRENT_USER()", value: identity }, ...shown]);
}

function grantEvidence(context: ExplainContext): readonly Evidence[] {
  const { cluster } = context;
  const identity = identityOf(context) ?? "";
  const account = cluster.accounts.users[identity];
  if (account === undefined) return [];
  const roles = withParents(cluster.accounts, account.roles).flatMap((name) => {
    const role = cluster.accounts.roles[name];
    return role === undefined || role.builtIn ? [] : grantsOf(cluster, role, name);
  });
  return [
    list("grants", grantsOf(cluster, account, identity)),
    ...(roles.length > 0 ? [list("rolesGrants", roles)] : []),
  ];
}

/** A role that the user has, that is off, and that would do. */
function roleToTurnOn(
  context: ExplainContext,
  missing: readonly Missing[],
): readonly (TextFix | undefined)[] {
  const account = context.cluster.accounts.users[identityOf(context) ?? ""];
  const active = context.cluster.connections[context.user]?.roles ?? [];
  const off = (account?.roles ?? []).filter((role) => !active.includes(role));
  return off
    .filter(
      (role) => missing.length > 0 && missing.every((right) => hasRight(context, right, [...active, role])),
    )
    .map((role) => {
      const names = [...active, role].map((name) => nameText(name, context.target)).join(", ");
      return fix("setRole", [insertBefore(context, `SET ROLE ${names};`)], { role });
    });
}

/** The privileges that come with built-in roles, and the roles. */
const BUILT_IN: Readonly<Record<string, string>> = { GRANT: "user_admin", NODE: "cluster_admin" };

function grantByRoot(context: ExplainContext, missing: readonly Missing[]): TextFix | undefined {
  const identity = identityOf(context);
  if (identity === undefined || context.user === "root") return undefined;
  if (has(context.target, "privilegeTables")) {
    const sql = olderGrantSql(context, identity);
    return sql === undefined ? undefined : fix("grant", [byRoot(context, [sql])], { sql });
  }
  const [first] = missing;
  if (first === undefined) return undefined;
  const role = first.on.type === "SYSTEM" ? BUILT_IN[first.privilege] : undefined;
  const grants =
    role === undefined
      ? missing.map((right) => grantSql(context, right, `USER ${identity}`))
      : [`GRANT ${role} TO ${identity}`];
  const after = role === undefined ? [] : [`SET ROLE ${role};`];
  return fix("grant", [byRoot(context, grants, after)], { sql: grants.join("; ") });
}

/** Puts statements of root in before the statement, and goes back to its user. */
function byRoot(context: ExplainContext, statements: readonly string[], after: readonly string[] = []) {
  const sent = statements.map((sql) => `${sql};`);
  const lines =
    context.user === "root" ? sent : ["-- @user root", ...sent, `-- @user ${context.user}`, ...after];
  return insertBefore(context, lines.join("\n"));
}

function userText({ target }: ExplainContext, name: string): string {
  return nameText(name, target);
}

function ifExists(context: ExplainContext): TextFix | undefined {
  const { statement } = context;
  if (statement?.kind !== "dropUser" && statement?.kind !== "dropRole" && statement?.kind !== "alterUser")
    return undefined;
  return condition(context, "IF EXISTS");
}

function ifNotExists(context: ExplainContext): TextFix | undefined {
  const { statement } = context;
  return statement?.kind === "createUser" || statement?.kind === "createRole"
    ? condition(context, "IF NOT EXISTS")
    : undefined;
}

function condition(context: ExplainContext, clause: string): TextFix | undefined {
  const { statement, target } = context;
  // Before StarRocks 3.0 only CREATE USER knows it.
  const known = has(target, "roleBasedAccess") || has(target, "rolesApart");
  if (statement?.kind !== "createUser" && !known) return undefined;
  const start = subjectOf(statement)?.span.start;
  if (start === undefined) return undefined;
  return fix("onlyIf", [replace(context, { start, end: start }, `${clause} `)], { clause });
}

/** Gives the user or the first role that a statement makes, changes or drops. */
function subjectOf(statement: Statement | undefined): { readonly span: Span } | undefined {
  switch (statement?.kind) {
    case "createUser":
    case "alterUser":
    case "dropUser":
      return statement.user;
    case "createRole":
    case "dropRole":
      return statement.roles[0];
    default:
      return undefined;
  }
}
