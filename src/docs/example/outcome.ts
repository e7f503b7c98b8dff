import type { StatementResult, UnsupportedResult } from "../../cluster/result.ts";
import type { Target } from "../../engine/index.ts";
import { phaseOf, type PhaseGroup } from "../../engine/phases.ts";
import type { StepResult } from "../../log/play.ts";
import { scriptTargets } from "../../log/scriptTargets.ts";
import { jobId, jobRows, type JobRow } from "../../playground/jobs/jobRows.ts";
import { clientText, clientVertical } from "../../playground/output/clientText.ts";
import type { PlayedExample } from "./playExample.ts";

/** A stretch of a job in one state; times in ms of the cluster's clock. */
export interface Segment {
  readonly state: string;
  readonly group: PhaseGroup;
  readonly from: number;
  readonly to: number;
}

/** A job as an example draws it. */
export interface JobOutcome {
  readonly kind: string;
  readonly label: string;
  /** The state in which the script leaves it. */
  readonly state: string;
  readonly group: PhaseGroup;
  readonly from: number;
  readonly to: number;
  readonly segments: readonly Segment[];
  /** The text of its Status, where it is not [OK]. */
  readonly status?: string;
}

/** What one statement of an example came to. */
export interface StatementOutcome {
  readonly at: number;
  readonly kind: StatementResult["kind"];
  /** As the client prints it. */
  readonly text: string;
  readonly job?: JobOutcome;
}

/** Widest table that is printed as a table; wider ones go one column a line, as after `\G`. */
const WIDEST = 96;

/**
 * Gives what each statement of a played example came to, in order.
 * @param unsupported words what is recognised and not simulated
 */
export function outcomes(
  { results, timeline }: Pick<PlayedExample, "results" | "timeline">,
  unsupported: (result: UnsupportedResult) => string,
): readonly StatementOutcome[] {
  const [first, elsewhere] = scriptTargets(timeline.log.options);
  const jobs = jobRows(timeline.events, (cluster) => elsewhere?.(cluster) ?? first);
  return results.flatMap(({ step, result }): StatementOutcome[] => {
    if (!step.statement || !result?.result) return [];
    const target = elsewhere?.(result.cluster) ?? first;
    const job = jobOf(result, jobs, timeline.log.now, target);
    return [
      {
        at: result.at,
        kind: result.result.kind,
        text: printed(result.result, unsupported),
        ...(job && { job }),
      },
    ];
  });
}

function printed(result: StatementResult, unsupported: (result: UnsupportedResult) => string): string {
  const text = clientText(result, unsupported);
  if (result.kind !== "rows" || result.rows.length === 0) return text;
  const width = Math.max(...text.split("\n").map((line) => line.length));
  const broken = result.rows.some((row) => row.some((value) => value?.includes("\n") === true));
  return width > WIDEST || broken ? clientVertical(result) : text;
}

function jobOf(
  result: NonNullable<StepResult["result"]>,
  jobs: readonly JobRow[],
  now: number,
  target: Target,
): JobOutcome | undefined {
  const started = result.started.find((one) => one.type === "job");
  const row = started && jobs.find(({ id }) => id === jobId(started.cluster, started.job));
  const last = row?.changes.at(-1);
  if (!row || !last) return undefined;
  const to = row.endedAt ?? now;
  return {
    kind: row.kind.toUpperCase(),
    label: row.label,
    state: last.state,
    group: groupOf(target, row, last.state),
    from: row.submittedAt,
    to,
    segments: row.bars
      .map((bar) => ({
        state: bar.state,
        group: groupOf(target, row, bar.state),
        from: bar.from,
        to: bar.to ?? to,
      }))
      .filter((segment) => segment.to > segment.from),
    ...(!last.status.ok && { status: last.status.text }),
  };
}

function groupOf(target: Target, { kind }: JobRow, state: string): PhaseGroup {
  return phaseOf(target, kind, state)?.group ?? "waiting";
}
