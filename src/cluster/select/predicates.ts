import { castDatum } from "../values/castDatum.ts";
import { compareDatum } from "../values/compareDatum.ts";
import { BOOLEAN, TEXT, type Datum, type DatumType } from "../values/datum.ts";
import { comparisonType } from "./commonType.ts";
import { castTo, type Compiled, type Evaluate } from "./compiled.ts";
import { likePattern } from "./likePattern.ts";

export type ComparisonOperator = "=" | "<=>" | "!=" | "<" | "<=" | ">" | ">=";

const TESTS: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<=>": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Makes a comparison; NULL on a side gives NULL, but not with `<=>`. */
export function comparison(operator: ComparisonOperator, left: Compiled, right: Compiled): Compiled {
  const equality = operator === "=" || operator === "!=" || operator === "<=>";
  const type = comparisonType(left.type, right.type, equality);
  const a = castTo(left, type).evaluate;
  const b = castTo(right, type).evaluate;
  const test = TESTS[operator];
  if (operator === "<=>") {
    return predicate((frame) => {
      const x = a(frame);
      const y = b(frame);
      return truth(x === null || y === null ? x === y : compareDatum(x, y) === 0);
    });
  }
  return predicate((frame) => {
    const x = a(frame);
    if (x === null) return null;
    const y = b(frame);
    return y === null ? null : truth(test(compareDatum(x, y)));
  });
}

function predicate(evaluate: Evaluate): Compiled {
  return { type: BOOLEAN, evaluate };
}

function truth(value: boolean): bigint {
  return value ? 1n : 0n;
}

/** Makes AND or OR of two conditions in three-valued logic. */
export function connective(operator: "AND" | "OR", left: Compiled, right: Compiled): Compiled {
  const a = castTo(left, BOOLEAN).evaluate;
  const b = castTo(right, BOOLEAN).evaluate;
  const decisive = operator === "AND" ? 0n : 1n;
  return predicate((frame) => {
    const x = a(frame);
    if (x === decisive) return x;
    const y = b(frame);
    if (y === decisive) return y;
    return x === null || y === null ? null : y;
  });
}

export function negation(operand: Compiled): Compiled {
  const { evaluate } = castTo(operand, BOOLEAN);
  return predicate((frame) => not(evaluate(frame)));
}

function not(value: Datum): Datum {
  return value === null ? null : truth(value === 0n);
}

export function isNull(operand: Compiled, negated: boolean): Compiled {
  return predicate((frame) => truth((operand.evaluate(frame) === null) !== negated));
}

/** Makes IN; with a NULL among the items it is TRUE or NULL, never FALSE. */
export function membership(operand: Compiled, items: readonly Compiled[], negated: boolean): Compiled {
  const type = items.reduce<DatumType>(
    (common, item) => comparisonType(common, item.type, true),
    operand.type,
  );
  const value = castTo(operand, type).evaluate;
  const choices = items.map((item) => castTo(item, type).evaluate);
  return predicate((frame) => {
    const x = value(frame);
    if (x === null) return null;
    let unknown = false;
    for (const choice of choices) {
      const y = choice(frame);
      if (y === null) unknown = true;
      else if (compareDatum(x, y) === 0) return truth(!negated);
    }
    return unknown ? null : truth(negated);
  });
}

/** Makes LIKE. A pattern that does not change is read once. */
export function like(operand: Compiled, pattern: Compiled, negated: boolean): Compiled {
  const value = castTo(operand, TEXT).evaluate;
  const patternOf = castTo(pattern, TEXT).evaluate;
  let last: { readonly text: string; readonly matches: (text: string) => boolean } | undefined;
  return predicate((frame) => {
    const text = value(frame);
    const wanted = patternOf(frame);
    if (text === null || wanted === null) return null;
    if (last?.text !== String(wanted)) last = { text: String(wanted), matches: likePattern(String(wanted)) };
    return truth(last.matches(String(text)) !== negated);
  });
}

/**
 * Makes REGEXP: true where the pattern is found anywhere in the text. Simplified: patterns are read as JavaScript does, which
 * agrees with the engine's for all that both know; one that is none is NULL.
 */
export function regularExpression(operand: Compiled, pattern: Compiled, negated: boolean): Compiled {
  const value = castTo(operand, TEXT).evaluate;
  const patternOf = castTo(pattern, TEXT).evaluate;
  let last: { readonly text: string; readonly found: RegExp | undefined } | undefined;
  return predicate((frame) => {
    const text = value(frame);
    const wanted = patternOf(frame);
    if (text === null || wanted === null) return null;
    if (last?.text !== String(wanted)) last = { text: String(wanted), found: readPattern(String(wanted)) };
    return last.found === undefined ? null : truth(last.found.test(String(text)) !== negated);
  });
}

function readPattern(text: string): RegExp | undefined {
  try {
    return new RegExp(text, "u");
  } catch {
    return undefined;
  }
}

/** Tells whether a condition holds for a frame: NULL does not. */
export function holds(condition: Compiled): (frame: Parameters<Evaluate>[0]) => boolean {
  const { type, evaluate } = condition;
  return (frame) => castDatum(evaluate(frame), type, BOOLEAN) === 1n;
}
