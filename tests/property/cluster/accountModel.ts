import {
  ROLES,
  USERS,
  type AccountStep,
  type Right,
  type Role,
  type Scope,
  type Table,
  type User,
} from "./accountSteps.ts";

/** Who has what, as sets of texts: `SELECT d1.t1`. */
export interface AccountModel {
  readonly older: boolean;
  readonly rights: Map<User | Role, Set<string>>;
  readonly granted: Map<User | Role, Set<Role>>;
  readonly on: Map<User, Set<Role>>;
  readonly roles: Set<Role>;
}

export function startAccounts(older: boolean): AccountModel {
  return {
    older,
    rights: new Map([...USERS, ...ROLES].map((name) => [name, new Set()])),
    granted: new Map([...USERS, ...ROLES].map((name) => [name, new Set()])),
    on: new Map(USERS.map((name) => [name, new Set()])),
    roles: new Set(ROLES),
  };
}

const isRole = (name: string): name is Role => ROLES.some((one) => one === name);
const set = <Key, Value>(map: ReadonlyMap<Key, Set<Value>>, key: Key): Set<Value> =>
  map.get(key) ?? new Set();

/** Takes a step; what cannot be done changes nothing. */
export function takeStep(model: AccountModel, step: AccountStep): void {
  const there = (name: User | Role) => !isRole(name) || model.roles.has(name);
  switch (step.type) {
    case "grant":
      if (there(step.to)) set(model.rights, step.to).add(`${step.right} ${step.on}`);
      return;
    case "revoke":
      set(model.rights, step.to).delete(`${step.right} ${step.on}`);
      return;
    case "grantRole":
      if (there(step.to) && there(step.role) && !rolesOf(model, [step.role]).has(step.to))
        set(model.granted, step.to).add(step.role);
      return;
    case "revokeRole":
      set(model.granted, step.to).delete(step.role);
      return;
    case "setRole": {
      const own = set(model.granted, step.user);
      const roles = step.roles === "ALL" ? [...own] : step.roles;
      if (roles.every((role) => own.has(role))) model.on.set(step.user, new Set(roles));
      return;
    }
    case "dropRole":
      model.roles.delete(step.role);
      model.rights.set(step.role, new Set());
      model.granted.set(step.role, new Set());
      for (const roles of [...model.granted.values(), ...model.on.values()]) roles.delete(step.role);
      return;
    case "createRole":
      model.roles.add(step.role);
      return;
    case "remake":
      if (!model.older) for (const rights of model.rights.values()) forget(rights, step.table);
      return;
    default: {
      const never: never = step;
      return never;
    }
  }
}

/** Tells whether a user may do something with a table now. */
export function may(model: AccountModel, user: User, right: Right, table: Table): boolean {
  const scopes = [table, `${table.slice(0, 2)}.*`, "*.*"];
  const granted = set(model.granted, user);
  const on = [...set(model.on, user)].filter((role) => granted.has(role));
  return [user, ...rolesOf(model, on)].some((name) =>
    scopes.some((scope) => set(model.rights, name).has(`${right} ${scope}`)),
  );
}

/** What SHOW GRANTS tells of somebody's own rights. */
export function ownRights(model: AccountModel, name: User | Role): readonly string[] {
  return [...set(model.rights, name)].sort();
}

function rolesOf(model: AccountModel, roles: readonly Role[]): ReadonlySet<User | Role> {
  const all = new Set<User | Role>(roles);
  // A set is walked over what is added to it on the way, too.
  for (const role of all) for (const parent of set(model.granted, role)) all.add(parent);
  return all;
}

function forget(rights: Set<string>, scope: Scope): void {
  for (const right of rights) if (right.endsWith(` ${scope}`)) rights.delete(right);
}
