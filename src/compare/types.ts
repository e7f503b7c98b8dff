import type { Job, JobState } from "../cluster/jobs.ts";
import type { ClientError, Target } from "../engine/index.ts";
import type { Explanation } from "../explain/index.ts";
import type { EntryProblem, EntryResult, Timeline } from "../log/index.ts";
import type { Phrase } from "../sql/diagnostics.ts";
import type { Span } from "../sql/span.ts";

/** A change of a statement's text without which it could not mean the same in a cluster. */
export type TextChange =
  /** The snapshot of that name has another timestamp there. */
  | { readonly type: "timestamp"; readonly from: string; readonly to: string }
  /**
   * The engine or version writes it in another way; `refusal` is what it says of the script's own words, absent where it
   * reads them as something else.
   */
  | { readonly type: "translated"; readonly refusal?: ClientError; readonly hints: readonly Phrase[] };

/** A job as it ended, or as it was when the script was over. */
export interface JobEnd {
  readonly kind: Job["kind"];
  readonly state: JobState;
  /** As SHOW prints it; `[OK]` where nothing is wrong. */
  readonly status: string;
  /** The code of what is wrong; absent where nothing is. */
  readonly code?: string;
}

/** One statement of the script as one cluster took it. */
export interface Sent {
  /** What was sent. */
  readonly text: string;
  readonly changes: readonly TextChange[];
  readonly result: EntryResult;
  readonly job?: JobEnd;
  /** Why it failed, or what may surprise in what came of it; its fixes change the script. */
  readonly explanation?: Explanation;
}

/** A script as one engine and version played it. */
export interface Side {
  readonly target: Target;
  readonly timeline: Timeline;
  /** One for each statement of the script. */
  readonly sent: readonly Sent[];
  /** What of the set-up was refused there: what the script needs may be missing. */
  readonly setupRefused: readonly Sent[];
  /** Faults of the script that name what this cluster does not have. */
  readonly problems: readonly EntryProblem[];
}

/** How two clusters differ in what came of a statement. */
export type Difference =
  /** One takes it and the other refuses it. */
  | "verdict"
  /** One of them does not simulate it. */
  | "unsupported"
  /** Both refuse it, for different reasons. */
  | "reason"
  /** Both refuse it for the same reason, in other words. */
  | "wording"
  /** One has to be told in other words. */
  | "translated"
  /** Their answers have other columns, or other rows in the columns that both have. */
  | "columns"
  | "rows"
  /** The rows that a statement changed. */
  | "affected"
  /** The jobs that they started ended in other states, or with another Status. */
  | "job"
  | "status"
  /** Only one of them has a consequence to tell of, or they have others. */
  | "finding";

/** One statement of the script, as both clusters took it. */
export interface ComparedStatement {
  /** Where it stands in the script, and its text there. */
  readonly span: Span;
  readonly text: string;
  readonly left: Sent;
  readonly right: Sent;
  /** In the order of `Difference`; empty where they agree. */
  readonly differences: readonly Difference[];
}

/** A script in two clusters. */
export interface Comparison {
  readonly left: Side;
  readonly right: Side;
  readonly statements: readonly ComparedStatement[];
  /** Places in `statements` of those that differ. */
  readonly differing: readonly number[];
}
