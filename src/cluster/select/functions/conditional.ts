import { NULL_TYPE } from "../../values/datum.ts";
import { branchType } from "../commonType.ts";
import { castTo, constant, type Compiled } from "../compiled.ts";
import { comparison, holds, isNull } from "../predicates.ts";
import { argument, type FunctionRow } from "./define.ts";

/** Gives the first value that is not NULL. */
function firstKnown(args: readonly Compiled[]): Compiled {
  const type = branchType(args.map((arg) => arg.type));
  const evaluates = args.map((arg) => castTo(arg, type).evaluate);
  return {
    type,
    evaluate: (frame) => {
      for (const evaluate of evaluates) {
        const value = evaluate(frame);
        if (value !== null) return value;
      }
      return null;
    },
  };
}

function choose(condition: Compiled, then: Compiled, otherwise: Compiled): Compiled {
  const type = branchType([then.type, otherwise.type]);
  const test = holds(condition);
  const yes = castTo(then, type).evaluate;
  const no = castTo(otherwise, type).evaluate;
  return { type, evaluate: (frame) => (test(frame) ? yes : no)(frame) };
}

export const CONDITIONAL_FUNCTIONS: readonly FunctionRow[] = [
  { names: ["coalesce"], min: 1, max: 100, make: firstKnown },
  { names: ["ifnull", "nvl"], min: 2, max: 2, make: firstKnown },
  {
    names: ["if"],
    min: 3,
    max: 3,
    make: (args) => choose(argument(args, 0), argument(args, 1), argument(args, 2)),
  },
  {
    names: ["nullif"],
    min: 2,
    max: 2,
    make: (args) =>
      choose(
        comparison("=", argument(args, 0), argument(args, 1)),
        constant(NULL_TYPE, null),
        argument(args, 0),
      ),
  },
  { names: ["isnull"], min: 1, max: 1, make: (args) => isNull(argument(args, 0), false) },
  { names: ["isnotnull"], min: 1, max: 1, make: (args) => isNull(argument(args, 0), true) },
];
