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
  // Of a long script little has run: most marks are one and the same.
  const marks = Array<StatementMark>(statements.length).fill(NOT_RUN);
  for (const [place, link] of newestLinks(statements, links, moment.entries)) {
    const result = moment.timeline.results[link.entry];
    const entry = moment.timeline.log.entries[link.entry];
    if (result === undefined || entry?.type !== "statement") continue;
    const status = entry.sql === statements[place]?.text ? entryStatus(result, moment) : "stale";
    marks[place] = { status, entry: link.entry };
  }
  return marks;
}

const NOT_RUN: StatementMark = { status: "notRun" };

/** Tells how an entry of the log fared, as known at a moment. */
export function entryStatus(
  { result, problem, started, cluster }: EntryResult,
  { timeline, events, world }: Pick<Moment, "timeline" | "events" | "world">,
): StatementStatus {
  if (problem !== undefined || result?.kind === "error") return "failed";
  if (result?.kind === "unsupported") return "unsupported";
  const fates = started.map((one) => {
    if (one.type !== "job") return isGoing(world, one) ? "running" : "done";
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
