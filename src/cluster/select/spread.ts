import { squareRoot } from "../values/squareRoot.ts";
import { DOUBLE } from "../values/datum.ts";
import type { Aggregate } from "./aggregates.ts";
import { castTo, type Compiled } from "./compiled.ts";

/** Aggregates of how far values spread: of all values or of a sample, and the root or not. */
export const SPREADS: Readonly<Record<string, { readonly sample: boolean; readonly root: boolean }>> = {
  stddev: { sample: false, root: true },
  std: { sample: false, root: true },
  stddev_pop: { sample: false, root: true },
  stddev_samp: { sample: true, root: true },
  variance: { sample: false, root: false },
  variance_pop: { sample: false, root: false },
  var_pop: { sample: false, root: false },
  variance_samp: { sample: true, root: false },
  var_samp: { sample: true, root: false },
};

/** Makes STDDEV, VARIANCE and their like, as the back ends compute them, value by value (be exprs/agg/variance.h). */
export function spread(name: string, argument: Compiled): Aggregate {
  const { sample = false, root = false } = SPREADS[name] ?? {};
  const { evaluate } = castTo(argument, DOUBLE);
  return {
    type: DOUBLE,
    start: () => {
      let count = 0;
      let mean = 0;
      let squares = 0;
      return {
        add: (frame) => {
          const value = evaluate(frame);
          if (typeof value !== "number") return;
          count++;
          const delta = value - mean;
          mean += delta / count;
          squares += delta * (value - mean);
        },
        result: () => {
          if (count === 0 || (sample && count === 1)) return null;
          const variance = squares / (sample ? count - 1 : count);
          return root ? squareRoot(variance) : variance;
        },
      };
    },
  };
}
