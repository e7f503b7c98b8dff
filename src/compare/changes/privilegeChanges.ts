import { has, type Target } from "../../engine/index.ts";
import { objectTypes, privilegesOn } from "../../engine/privileges.ts";
import { olderPrivilegeRows } from "../../engine/privilegeTables/privileges.ts";
import { textValue, type ChangeRow } from "./types.ts";

/** Lists the privileges that only one of two versions knows, by what they are granted on. */
export function privilegeChanges(here: Target, there: Target): readonly ChangeRow[] {
  const own = privilegesBy(here);
  const theirs = privilegesBy(there);
  return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((type): ChangeRow[] => {
    const a = own.get(type) ?? [];
    const b = theirs.get(type) ?? [];
    const onlyHere = a.filter((one) => !b.includes(one)).join(", ");
    const onlyThere = b.filter((one) => !a.includes(one)).join(", ");
    if (onlyHere === "" && onlyThere === "") return [];
    return [
      {
        area: "privileges",
        id: `privileges ${type}`,
        what: { code: type === "" ? "GRANT …_PRIV ON pattern" : `GRANT … ON ${type}` },
        here: textValue(onlyHere),
        there: textValue(onlyThere),
        link: `reference/${here.engine}/backup/#privileges`,
      },
    ];
  });
}

/** Privileges by the kind of object; those on patterns of names under "". */
function privilegesBy(target: Target): ReadonlyMap<string, readonly string[]> {
  if (has(target, "privilegeTables"))
    return new Map([["", olderPrivilegeRows(target).map(({ name }) => `${name}_PRIV`)]]);
  return new Map(objectTypes(target).map((type) => [type, privilegesOn(target, type)]));
}
