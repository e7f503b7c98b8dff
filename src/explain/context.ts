import type { Job } from "../cluster/jobs.ts";
import type { Cluster, World } from "../cluster/world.ts";
import type { ErrorCode, ErrorData, Target } from "../engine/index.ts";
import type { TextFix } from "../sql/diagnostics.ts";
import type { Span } from "../sql/span.ts";
import type { Statement } from "../sql/statements.ts";
import type { Evidence } from "./types.ts";

/** The statement to mend, in the script that it stands in. */
export interface ScriptPlace {
  /** The whole script. */
  readonly text: string;
  /** Where the statement's own text stands in it. */
  readonly span: Span;
}

/** What an explainer looks at: what failed, in which world, by which statement. */
export interface ExplainContext {
  readonly code: ErrorCode;
  readonly data: ErrorData;
  /** The world when it failed. */
  readonly world: World;
  readonly cluster: Cluster;
  readonly target: Target;
  readonly user: string;
  /** The statement that failed or that started the job; its spans count in its own text. */
  readonly statement?: Statement;
  readonly place?: ScriptPlace;
  /** The job that failed, as it was while it still ran or after its end. */
  readonly job?: Job;
}

/** What an explainer finds. */
export interface Findings {
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly (TextFix | undefined)[];
}

export type Explainer = (context: ExplainContext) => Findings;

/** Gives a value of the error's data as text; "" where it has none. */
export function datum({ data }: ExplainContext, name: string): string {
  return String(data[name] ?? "");
}
