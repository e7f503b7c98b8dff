import type { ClusterEvent } from "../cluster/events.ts";
import type { Moment } from "./moment.ts";

/** Something that went wrong: a statement that was refused, or a job that was cancelled or whose nodes fail. */
export type Failure =
  | { readonly type: "statement"; readonly at: number; readonly entry: number }
  | { readonly type: "job"; readonly at: number; readonly cluster: string; readonly job: number };

/** Lists what has failed up to a moment, in the order in which it happened. */
export function failures({
  timeline,
  events,
  entries,
}: Pick<Moment, "timeline" | "events" | "entries">): readonly Failure[] {
  const statements = timeline.results
    .slice(0, entries)
    .flatMap(({ result, problem, entry, at }): Failure[] => {
      return result?.kind === "error" || problem !== undefined ? [{ type: "statement", at, entry }] : [];
    });
  const jobs: Failure[] = [];
  for (const event of timeline.events.slice(0, events)) {
    if (!isFailed(event)) continue;
    const { at, cluster, job } = event;
    // A task is tried again and again: what it says is told once, and the job's end apart.
    const known = jobs.some((one) => one.type === "job" && one.cluster === cluster && one.job === job);
    if (event.type === "jobState" || !known) jobs.push({ type: "job", at, cluster, job });
  }
  return [...statements, ...jobs].sort((a, b) => a.at - b.at);
}

/** Tells two failures apart. */
export function sameFailure(a: Failure, b: Failure): boolean {
  if (a.type === "statement") return b.type === "statement" && a.entry === b.entry;
  return b.type === "job" && a.cluster === b.cluster && a.job === b.job && a.at === b.at;
}

function isFailed(event: ClusterEvent): event is Extract<ClusterEvent, { type: "jobState" | "taskFailed" }> {
  return event.type === "taskFailed" || (event.type === "jobState" && event.to === "CANCELLED");
}
