import type { ClusterEvent } from "../../cluster/events.ts";
import type { Timeline } from "../../log/timeline.ts";

/** A place of the scrubber at which something happened. */
export interface EventMark {
  /** ms since the session's start. */
  readonly at: number;
  readonly type: "entry" | "event" | "failure";
}

/** How many marks are drawn at most: more would be a bar. */
const MOST = 240;

const RANK = { event: 0, entry: 1, failure: 2 } as const;

/** Gives the marks of a session: what was done, what happened, what failed; of those at one place the gravest. */
export function eventMarks({ log, events, results, start }: Timeline): readonly EventMark[] {
  const width = Math.max(1, (log.now - start.clock) / MOST);
  const marks = new Map<number, EventMark>();
  const put = (at: number, type: EventMark["type"]) => {
    const place = Math.floor((at - start.clock) / width);
    const other = marks.get(place);
    if (other === undefined || RANK[type] > RANK[other.type]) marks.set(place, { at, type });
  };
  for (const event of events) put(event.at, isFailure(event) ? "failure" : "event");
  for (const { at, result } of results) put(at, result?.kind === "error" ? "failure" : "entry");
  return [...marks.values()].sort((a, b) => a.at - b.at);
}

/** Tells whether an event is one that a reader has to know of at once. */
export function isFailure(event: ClusterEvent): boolean {
  switch (event.type) {
    case "jobState":
      return event.to === "CANCELLED";
    case "tableDamaged":
    case "taskFailed":
      return true;
    default:
      return false;
  }
}
