import type { ClusterEvent } from "../../cluster/events.ts";
import type { Job } from "../../cluster/jobs.ts";
import type { StatementResult } from "../../cluster/result.ts";
import type { ErrorData } from "../../engine/index.ts";
import type { ExplainContext, Findings } from "../context.ts";
import type { FindingCode } from "../findingCodes.ts";

/** What the state of a cluster tells of a statement that did not fail. */
export interface Finding extends Findings {
  readonly code: FindingCode;
  readonly data: ErrorData;
}

/** What a finder looks at. `code` and `data` of an error are not there. */
export type FinderContext = Omit<ExplainContext, "code" | "data"> & {
  readonly result: Exclude<StatementResult, { readonly kind: "error" }>;
  /** The job that the statement started, as it ended. */
  readonly job?: Job;
  /** What happened in the session. */
  readonly events: readonly ClusterEvent[];
};

export type Finder = (context: FinderContext) => Finding | undefined;
