import { propertiesOf as knownProperties } from "../../engine/properties.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { propertiesOf } from "../namesIn.ts";
import { nearNames } from "../nearNames.ts";
import { fix, removeProperty, replace, setProperty } from "../scriptEdits.ts";
import { quote } from "../../sql/printWords.ts";
import { list } from "./nearby.ts";

/** Shortest timeout that the engine takes, in seconds (spec/starrocks.md §2.1). */
const LEAST_TIMEOUT = 600;

/** A timeout that is no number of seconds, or too short. */
export const wrongTimeout: Explainer = (context) => {
  const given =
    propertiesOf(context.statement).findLast(({ key }) => key.value === "timeout")?.value.value ?? "";
  const seconds = String(Math.max(LEAST_TIMEOUT, secondsOf(given) ?? 86_400));
  return { fixes: [set(context, "timeout", seconds), remove(context, "timeout")] };
};

/** A value of a property that is none of those it knows. */
export function wrongValue(key: string, better: string): Explainer {
  return (context) => ({ fixes: [set(context, key, better), remove(context, key)] });
}

/** Keys that the statement does not know. */
export const unknownProperty: Explainer = (context) => {
  const { statement, target } = context;
  if (statement?.kind !== "backup" && statement?.kind !== "restore") return {};
  const known = knownProperties(target, statement.kind).map(({ key }) => key);
  const wrong = datum(context, "keys")
    .split(", ")
    .filter((key) => key !== "");
  const fixes = wrong.flatMap((key) => [
    ...nearNames(key, known).map((to) => {
      const own = propertiesOf(statement).find((property) => property.key.value === key);
      return fix("useProperty", [replace(context, own?.key.span, quote(to))], { from: key, to });
    }),
    remove(context, key),
  ]);
  return { evidence: [list("properties", known)], fixes };
};

/** A property that must be a whole number and is none; the engine's text names another one for all of them. */
export const wrongNumber: Explainer = (context) => {
  const numbers = ["replication_num", "meta_version", "starrocks_meta_version"];
  const wrong = propertiesOf(context.statement).find(
    ({ key, value }) => numbers.includes(key.value) && !/^[+-]?\d+$/.test(value.value),
  );
  if (!wrong) return {};
  const { value: key } = wrong.key;
  const up = context.cluster.nodes.filter((node) => node.up).length;
  const replicas = key === "replication_num" ? set(context, key, String(Math.min(3, up))) : undefined;
  return { fixes: [replicas, remove(context, key)] };
};

/** Offers to write another value of a property. */
export function set(context: ExplainContext, key: string, value: string, plain = false) {
  return fix(
    "setProperty",
    [setProperty(context, propertiesOf(context.statement), key, value)],
    { key, value },
    plain,
  );
}

export function remove(context: ExplainContext, key: string) {
  return fix("removeProperty", [removeProperty(context, propertiesOf(context.statement), key)], { key });
}

function secondsOf(text: string): number | undefined {
  const [, digits, unit = ""] = /^\s*(\d{1,9})\s*(\w*)\s*$/.exec(text) ?? [];
  const sizes: Readonly<Record<string, number>> = { "": 1, s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 };
  const size = sizes[unit.toLowerCase()];
  return digits === undefined || size === undefined ? undefined : Number(digits) * size;
}
