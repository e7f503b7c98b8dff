import fc from "fast-check";

export const USERS = ["ana", "ben"] as const;
export const ROLES = ["r1", "r2", "r3"] as const;
export const TABLES = ["d1.t1", "d1.t2", "d2.t1"] as const;
export const RIGHTS = ["SELECT", "INSERT"] as const;

/** What a right is granted on: a table, all of a database, or all. */
export const SCOPES = [...TABLES, "d1.*", "d2.*", "*.*"] as const;

export type User = (typeof USERS)[number];
export type Role = (typeof ROLES)[number];
export type Table = (typeof TABLES)[number];
export type Right = (typeof RIGHTS)[number];
export type Scope = (typeof SCOPES)[number];

export type AccountStep =
  | {
      readonly type: "grant" | "revoke";
      readonly to: User | Role;
      readonly right: Right;
      readonly on: Scope;
    }
  | { readonly type: "grantRole" | "revokeRole"; readonly to: User | Role; readonly role: Role }
  | { readonly type: "setRole"; readonly user: User; readonly roles: readonly Role[] | "ALL" }
  | { readonly type: "dropRole" | "createRole"; readonly role: Role }
  | { readonly type: "remake"; readonly table: Table };

const user = fc.constantFrom(...USERS);
const role = fc.constantFrom(...ROLES);
const grantee = fc.constantFrom<User | Role>(...USERS, ...ROLES);
const rightTo = <To>(to: fc.Arbitrary<To>) => ({
  to,
  right: fc.constantFrom(...RIGHTS),
  on: fc.constantFrom(...SCOPES),
});

export const accountStep: fc.Arbitrary<AccountStep> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("grant" as const), ...rightTo(grantee) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("revoke" as const), ...rightTo(grantee) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("grantRole" as const), to: grantee, role }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("revokeRole" as const), to: grantee, role }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("setRole" as const),
      user,
      roles: fc.oneof(fc.constant("ALL" as const), fc.uniqueArray(role)),
    }),
  },
  fc.record({ type: fc.constant("dropRole" as const), role }),
  fc.record({ type: fc.constant("createRole" as const), role }),
  fc.record({ type: fc.constant("remake" as const), table: fc.constantFrom(...TABLES) }),
);

/** Grants and revokes to users alone: what 2.5 says of roles is another story. */
export const olderStep: fc.Arbitrary<AccountStep> = fc.oneof(
  fc.record({ type: fc.constant("grant" as const), ...rightTo(user) }),
  fc.record({ type: fc.constant("revoke" as const), ...rightTo(user) }),
  fc.record({ type: fc.constant("remake" as const), table: fc.constantFrom(...TABLES) }),
);

const isRole = (name: string): name is Role => ROLES.some((one) => one === name);

/** The statements of a step, and who sends them. */
export function statementOf(
  step: AccountStep,
  older: boolean,
): { readonly sql: string; readonly as: string } {
  const root = (sql: string) => ({ sql, as: "root" });
  const grantees = (name: string) => (isRole(name) ? `ROLE ${name}` : name);
  switch (step.type) {
    case "grant":
      return root(`GRANT ${rightsOf(step, older)} TO ${grantees(step.to)}`);
    case "revoke":
      return root(`REVOKE ${rightsOf(step, older)} FROM ${grantees(step.to)}`);
    case "grantRole":
      return root(`GRANT ${step.role} TO ${grantees(step.to)}`);
    case "revokeRole":
      return root(`REVOKE ${step.role} FROM ${grantees(step.to)}`);
    case "setRole":
      return { sql: `SET ROLE ${rolesOf(step.roles)}`, as: step.user };
    case "dropRole":
      return root(`DROP ROLE ${step.role}`);
    case "createRole":
      return root(`CREATE ROLE ${step.role}`);
    case "remake":
      return root(`DROP TABLE ${step.table} FORCE; ${create(step.table)}`);
    default: {
      const never: never = step;
      return never;
    }
  }
}

export const create = (table: string) =>
  `CREATE TABLE ${table} (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1")`;

function rolesOf(roles: readonly Role[] | "ALL"): string {
  if (roles === "ALL") return "ALL";
  return roles.length === 0 ? "NONE" : roles.join(", ");
}

function rightsOf({ right, on }: { readonly right: Right; readonly on: Scope }, older: boolean): string {
  if (older) return `${right === "INSERT" ? "LOAD" : right}_PRIV ON ${on}`;
  const [database = "", table] = on.split(".");
  if (table !== "*") return `${right} ON TABLE ${on}`;
  return `${right} ON ALL TABLES IN ${database === "*" ? "ALL DATABASES" : `DATABASE ${database}`}`;
}
