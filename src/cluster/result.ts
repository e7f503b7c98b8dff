import type { ErrorCode, ErrorData } from "../engine/index.ts";
import type { Limit } from "./limits.ts";
import type { Span } from "../sql/span.ts";

/** What a client gets back for one statement. `code` and `data` of an error explain it; `message` is what follows "ERROR n (s): ". */
export type StatementResult =
  | {
      readonly kind: "rows";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (string | null)[])[];
      /** Places of the columns that the client takes for numbers and sets to the right; absent where there are none. */
      readonly numbers?: readonly number[];
    }
  /** `affected` rows; `job`: key of the job that it submitted. */
  | { readonly kind: "ok"; readonly affected: number; readonly job?: number }
  | ErrorResult
  | UnsupportedResult;

/** Recognised, not simulated: the statement as a whole, or where there is a `limit`, a part of it. */
export interface UnsupportedResult {
  readonly kind: "unsupported";
  /** The statement's first words, or the clause that is not simulated, as SQL. */
  readonly head: string;
  readonly limit?: { readonly code: Limit; readonly data: ErrorData };
}

export interface ErrorResult {
  readonly kind: "error";
  /** A code of the simulator, or `syntax…` of the language. */
  readonly code: ErrorCode | "syntax";
  readonly message: string;
  readonly errno: number;
  readonly sqlState: string;
  readonly data: ErrorData;
  /** Where in the statement's own text the engine points. */
  readonly errorSpan?: Span;
}
