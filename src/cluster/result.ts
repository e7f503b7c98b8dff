import type { ErrorCode, ErrorData } from "../engine/index.ts";
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
  /** Recognised, not simulated. */
  | { readonly kind: "unsupported"; readonly head: string };

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
