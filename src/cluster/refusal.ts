import type { StatementResult } from "./result.ts";

/** A result that ends a statement before it does anything. */
export type Refusal = Extract<StatementResult, { readonly kind: "error" | "unsupported" }>;

/** Tells whether a check gave a refusal instead of its value. */
export function isRefusal<T>(checked: T | Refusal): checked is Refusal {
  if (typeof checked !== "object" || checked === null || !("kind" in checked)) return false;
  return checked.kind === "error" ? "errno" in checked : checked.kind === "unsupported" && "head" in checked;
}
