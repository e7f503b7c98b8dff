import type { Expression } from "../../sql/expressions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Compiled, CompileScope, Frame } from "./compiled.ts";

/** What a query within an expression sees of the query around it. */
export interface OuterScope {
  /** Finds a column of the query around; undefined where it has none of that name. */
  find(node: Expression & { readonly kind: "column" }): Compiled | Refusal | undefined;
  /** Says for which row of the query around the query within is computed next. */
  enter(frame: Frame): void;
  /** Tells whether the query within named a column of the one around. */
  readonly used: () => boolean;
}

/** Lets a query within an expression see the scope that the expression stands in (fe sql/analyzer/Scope.resolveField). */
export function outerScope(around: CompileScope): OuterScope {
  let current: Frame = [];
  let used = false;
  return {
    find: (node) => {
      const found = around.leaf(node);
      if (found === undefined || isRefusal(found)) {
        // What the query around does not know either is not found in the query within.
        return found?.kind === "error" && found.code === "columnUnresolved" ? undefined : found;
      }
      used = true;
      return { type: found.type, evaluate: () => found.evaluate(current) };
    },
    enter: (frame) => {
      current = frame;
    },
    used: () => used,
  };
}
