import type { Target } from "../../engine/index.ts";
import { inRange } from "../../engine/index.ts";
import type { ParameterFact } from "../facts/types.ts";

/** Gives the id of what is written about a parameter; one that changed with a version has a second row. */
export const parameterId = ({ id, since }: { readonly id: string; readonly since?: string }): string =>
  since === undefined ? `parameter-${id}` : `parameter-${id}-${since.replace(".", "-")}`;

/** Gives the id of a part of a statement that is drawn apart, in the drawing of some versions. */
export const partId = (version: string, name: string): string =>
  `syntax-${version.replace(".", "-")}-${name}`;

/**
 * Gives where the boxes of a diagram lead to, by their texts.
 * @param facts what the page says of the statement's parameters
 * @param parts names of the parts that are drawn apart
 */
export function boxLinks(
  facts: readonly ParameterFact[],
  target: Target,
  parts: readonly string[],
): Readonly<Record<string, string>> {
  const known = facts
    .filter((fact) => inRange(target, fact))
    .flatMap((fact): [string, string][] =>
      fact.box === undefined ? [] : [[fact.box, `#${parameterId(fact)}`]],
    );
  return Object.fromEntries([
    ...known,
    ...parts.map((name): [string, string] => [name, `#${partId(target.version, name)}`]),
  ]);
}
