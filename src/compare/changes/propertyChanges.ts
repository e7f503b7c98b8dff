import type { Target } from "../../engine/index.ts";
import { propertiesOf, type PropertyOwner, type PropertyRow } from "../../engine/properties.ts";
import { HAS, LACKS, textValue, type ChangeRow, type ChangeValue } from "./types.ts";

const OWNERS: Readonly<
  Record<PropertyOwner, { readonly area: "backup" | "repositories"; readonly sql: string }>
> = {
  backup: { area: "backup", sql: "BACKUP" },
  restore: { area: "backup", sql: "RESTORE" },
  repository: { area: "repositories", sql: "CREATE REPOSITORY" },
};

/** Pages of the reference that list them. */
const PAGES: Readonly<Record<PropertyOwner, string>> = {
  backup: "backup",
  restore: "restore",
  repository: "create-repository",
};

/** Lists the properties of BACKUP, RESTORE and CREATE REPOSITORY that differ: those of one version alone, and defaults. */
export function propertyChanges(here: Target, there: Target): readonly ChangeRow[] {
  return (["backup", "restore", "repository"] as const).flatMap((owner) => {
    const own = byKey(propertiesOf(here, owner));
    const theirs = byKey(propertiesOf(there, owner));
    return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((key): ChangeRow[] => {
      const a = own.get(key);
      const b = theirs.get(key);
      if (a && b && said(a) === said(b)) return [];
      return [
        {
          area: OWNERS[owner].area,
          id: `property ${owner} ${key}`,
          what: { code: `${OWNERS[owner].sql} … PROPERTIES ("${key}")` },
          here: valueOf(a),
          there: valueOf(b),
          link: `reference/${(a ? here : there).engine}/${PAGES[owner]}/#properties`,
        },
      ];
    });
  });
}

function byKey(rows: readonly PropertyRow[]): ReadonlyMap<string, PropertyRow> {
  return new Map(rows.map((row) => [row.key, row]));
}

function valueOf(row: PropertyRow | undefined): ChangeValue {
  if (row === undefined) return LACKS;
  return said(row) === "" ? HAS : textValue(said(row));
}

/** What counts as a change of a property: its default. */
function said(row: PropertyRow): string {
  return row.default ?? "";
}
