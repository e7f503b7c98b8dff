import type { World } from "../cluster/world.ts";
import type { EntryResult } from "../log/recorder.ts";
import { isGoing } from "../log/started.ts";
import type { ClusterEvent } from "../cluster/events.ts";
import { newestLinks, type ScriptStatement, type StatementLink } from "./links.ts";
import type { Moment } from "./moment.ts";

/** What the mark beside a statement says; look.md, "Signs". */
export type StatementStatus = "notRun" | "running" | "done" | "failed" | "unsupported" | "stale";

/** A statement's mark, and the entry of the log that it is about. */
export interface StatementMark {
  readonly status: StatementStatus;
  readonly entry?: number;
}

/** Gives the mark of each statement of a script at a moment. */
export function statementMarks(
  statements: readonly ScriptStatement[],
  links: readonly StatementLink[],
  moment: Moment,
): readonly StatementMark[] {
  const newest = newestLinks(statements, links, moment.entries);
  return statements.map(({ text }, place): StatementMark => {
    const link = newest.get(place);
    const result = link && moment.timeline.results[link.entry];
    const entry = link && moment.timeline.log.entries[link.entry];
    if (link === undefined || result === undefined || entry?.type !== "statement")
      return { status: "notRun" };
    if (entry.sql !== text) return { status: "stale", entry: link.entry };
    return { status: entryStatus(result, moment), entry: link.entry };
  });
}

/** Tells how an entry of the log fared, as known at a moment. */
export function entryStatus(
  { result, problem, started, cluster }: EntryResult,
  { timeline, events, world }: Pick<Moment, "timeline" | "events" | "world">,
): StatementStatus {
  if (problem !== undefined || result?.kind === "error") return "failed";
  if (result?.kind === "unsupported") return "unsupported";
  const fates = started.map((one) => {
    if (one.type === "schemaChange") return isGoing(world, one) ? "running" : "done";
    return jobFate(timeline.events.slice(0, events), cluster, one.job, world);
  });
  return fates.find((fate) => fate === "failed") ?? fates.find((fate) => fate === "running") ?? "done";
}

function jobFate(
  events: readonly ClusterEvent[],
  cluster: string,
  job: number,
  world: World,
): "running" | "done" | "failed" {
  const last = events.findLast(
    (event) => event.type === "jobState" && event.job === job && event.cluster === cluster,
  );
  if (last?.type === "jobState") {
    if (last.to === "CANCELLED") return "failed";
    if (last.to === "FINISHED") return "done";
  }
  return isGoing(world, { type: "job", cluster, job }) ? "running" : "done";
}
