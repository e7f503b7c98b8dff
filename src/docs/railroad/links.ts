import type { Target } from "../../engine/index.ts";
import { inRange } from "../../engine/index.ts";
import { BACKUP_PARAMETERS, RESTORE_PARAMETERS } from "../facts/parameters.ts";

/** Names of boxes that a parameter of the page tells about, by the parameter's id. */
const BOXES: Readonly<Record<string, string>> = {
  label: "label",
  repository: "repository",
  database: "database",
  table: "table",
  partition: "partition",
  alias: "new_name",
  catalogs: "catalog",
};

/** Gives the id of what is written about a parameter; one that changed with a version has a second row. */
export const parameterId = ({ id, since }: { readonly id: string; readonly since?: string }): string =>
  since === undefined ? `parameter-${id}` : `parameter-${id}-${since.replace(".", "-")}`;

/** Gives the id of a part of a statement that is drawn apart, in the drawing of some versions. */
export const partId = (version: string, name: string): string =>
  `syntax-${version.replace(".", "-")}-${name}`;

/**
 * Gives where the boxes of a diagram lead to, by their texts.
 * @param parts names of the parts that are drawn apart
 */
export function boxLinks(
  statement: "backup" | "restore",
  target: Target,
  parts: readonly string[],
): Readonly<Record<string, string>> {
  const facts = statement === "backup" ? BACKUP_PARAMETERS : RESTORE_PARAMETERS;
  const known = facts
    .filter((fact) => inRange(target, fact))
    .flatMap((fact): [string, string][] => {
      const box = BOXES[fact.id];
      return box === undefined ? [] : [[box, `#${parameterId(fact)}`]];
    });
  return Object.fromEntries([
    ...known,
    ...parts.map((name): [string, string] => [name, `#${partId(target.version, name)}`]),
  ]);
}
