import type { StatementContext } from "../../context.ts";
import type { Refusal } from "../../refusal.ts";
import type { Datum, DatumType } from "../../values/datum.ts";
import { castTo, type Compiled } from "../compiled.ts";

/** A function of the engine: how many arguments it takes and how it is computed from them. */
export interface FunctionRow {
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
  make(args: readonly Compiled[], context: StatementContext): Compiled | Refusal;
}

/** Gives argument `place`; a row makes sure by `min` that it is there. */
export function argument(args: readonly Compiled[], place: number): Compiled {
  const arg = args[place];
  if (arg === undefined) throw new Error(`no argument ${place}`);
  return arg;
}

/**
 * Defines a function whose result is NULL where an argument is.
 * @param types what the arguments are read as; the last holds for all further ones
 */
export function strict(
  names: string,
  [min, max]: readonly [number, number],
  types: readonly DatumType[],
  result: DatumType,
  compute: (values: readonly Exclude<Datum, null>[]) => Datum,
): FunctionRow {
  return {
    names: names.split(" "),
    min,
    max,
    make: (args) => {
      const evaluates = args.map(
        (arg, place) => castTo(arg, types[Math.min(place, types.length - 1)] ?? arg.type).evaluate,
      );
      return {
        type: result,
        evaluate: (frame) => {
          const values: Exclude<Datum, null>[] = [];
          for (const evaluate of evaluates) {
            const value = evaluate(frame);
            if (value === null) return null;
            values.push(value);
          }
          return compute(values);
        },
      };
    },
  };
}
