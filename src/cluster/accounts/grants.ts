import { objectTypeOrder } from "../../engine/privileges.ts";
import { comparePaths, covers, samePath } from "./paths.ts";
import type { Grant, GrantObject, ObjectPath } from "./types.ts";

/**
 * Adds privileges on an object to what somebody has (fe privilege/PrivilegeCollection.grantObjectToList): each privilege is
 * held with the right to grant it or without, never both; the right stays once it is there.
 */
export function withGrant(grants: readonly Grant[], added: Grant): readonly Grant[] {
  const opposite = grants.find((grant) => isOn(grant, added.on) && grant.grantOption !== added.grantOption);
  if (opposite === undefined) return put(grants, added);
  if (added.grantOption) return put(take(grants, opposite, added.privileges), added);
  const rest = added.privileges.filter((privilege) => !opposite.privileges.includes(privilege));
  return rest.length === 0 ? grants : put(grants, { ...added, privileges: rest });
}

/** Takes privileges on an object away; undefined where none were ever granted on it (fe PrivilegeCollection.revoke). */
export function withoutGrant(
  grants: readonly Grant[],
  on: GrantObject,
  privileges: readonly string[],
): readonly Grant[] | undefined {
  const held = grants.filter((grant) => isOn(grant, on));
  if (held.length === 0) return undefined;
  return held.reduce((rest, grant) => take(rest, grant, privileges), grants);
}

/** Adds all grants of somebody to those of another. */
export function mergeGrants(grants: readonly Grant[], others: readonly Grant[]): readonly Grant[] {
  return others.reduce(withGrant, grants);
}

/** Tells whether a privilege on an object is among the grants. */
export function holds(grants: readonly Grant[], on: GrantObject, privilege: string): boolean {
  return grants.some(
    (grant) =>
      grant.on.type === on.type && grant.privileges.includes(privilege) && covers(grant.on.path, on.path),
  );
}

/** Tells whether any privilege is held on an object or on anything within it (fe PrivilegeCollection.searchObject). */
export function holdsAny(grants: readonly Grant[], on: GrantObject, privilege?: string): boolean {
  return grants.some(
    (grant) =>
      grant.on.type === on.type &&
      (privilege === undefined || grant.privileges.includes(privilege)) &&
      (covers(grant.on.path, on.path) || covers(on.path, grant.on.path)),
  );
}

/** Tells whether somebody may hand on privileges on all of these objects (fe PrivilegeCollection.allowGrant). */
export function mayGrant(
  grants: readonly Grant[],
  type: GrantObject["type"],
  paths: readonly ObjectPath[],
  privileges: readonly string[],
): boolean {
  const own = grants.filter((grant) => grant.grantOption && grant.on.type === type);
  return paths.every((path) =>
    own.some(
      (grant) =>
        covers(grant.on.path, path) && privileges.every((privilege) => grant.privileges.includes(privilege)),
    ),
  );
}

function isOn(grant: Grant, on: GrantObject): boolean {
  return grant.on.type === on.type && samePath(grant.on.path, on.path);
}

function put(grants: readonly Grant[], added: Grant): readonly Grant[] {
  const own = grants.find((grant) => isOn(grant, added.on) && grant.grantOption === added.grantOption);
  if (own !== undefined) {
    const more = added.privileges.filter((privilege) => !own.privileges.includes(privilege));
    if (more.length === 0) return grants;
    const grown = { ...own, privileges: [...own.privileges, ...more] };
    return grants.map((grant) => (grant === own ? grown : grant));
  }
  return [...grants, added].sort(
    (a, b) => objectTypeOrder(a.on.type) - objectTypeOrder(b.on.type) || comparePaths(a.on.type, a.on, b.on),
  );
}

function take(grants: readonly Grant[], from: Grant, privileges: readonly string[]): readonly Grant[] {
  const rest = from.privileges.filter((privilege) => !privileges.includes(privilege));
  return grants.flatMap((grant) => {
    if (grant !== from) return [grant];
    return rest.length === 0 ? [] : [{ ...grant, privileges: rest }];
  });
}
