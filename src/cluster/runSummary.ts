import type { TaskRun } from "./jobs.ts";
import { runEndsAt } from "./tasks.ts";

/** What the scheduler asks of a job's runs again and again. */
export interface RunSummary {
  /** Clock time at which each node that is at work has done; a node with held tasks is left out. */
  readonly nodeEnds: ReadonlyMap<number, number>;
  /** Clock time at which the last task ends; 0 where all are done, undefined while one is held. */
  readonly end: number | undefined;
  /** Some tasks are held. */
  readonly held: boolean;
}

/** Runs are values: what was summed up once holds as long as the list lives. */
const SUMMARIES = new WeakMap<readonly TaskRun[], RunSummary>();

/** Sums up a list of runs. */
export function summaryOf(runs: readonly TaskRun[]): RunSummary {
  const known = SUMMARIES.get(runs);
  if (known !== undefined) return known;
  const summary = sumUp(runs);
  SUMMARIES.set(runs, summary);
  return summary;
}

function sumUp(runs: readonly TaskRun[]): RunSummary {
  const nodeEnds = new Map<number, number>();
  const heldNodes = new Set<number>();
  let end = 0;
  for (const run of runs) {
    if (run.done === run.count) continue;
    const at = runEndsAt(run);
    if (at === undefined) {
      heldNodes.add(run.node);
      continue;
    }
    if (at > end) end = at;
    if ((nodeEnds.get(run.node) ?? -1) < at) nodeEnds.set(run.node, at);
  }
  for (const node of heldNodes) nodeEnds.delete(node);
  const held = heldNodes.size > 0;
  return { nodeEnds, end: held ? undefined : end, held };
}
