import { isIdle, nextEventAt } from "../cluster/advance.ts";
import type { ClusterEvent } from "../cluster/events.ts";
import { recorded, recorderOf, type Timeline } from "../log/timeline.ts";
import { seek, type Course } from "./course.ts";

/** Turns of the event queue that one step takes at most; a job that only retries would never give an event. */
const TURNS = 400;

/** Moves on to the next event; at the end of what was run, time goes on until something happens. */
export function stepOn(course: Course): Course {
  return stepTo(course, () => true, true);
}

/** Moves on to the next change of a job's state. */
export function nextPhase(course: Course): Course {
  return stepTo(course, (event) => event.type === "jobState", false);
}

/** Moves back to the last time before the playhead at which something happened, or to the start. */
export function stepBack(course: Course): Course {
  const { events, log, start } = course.timeline;
  const event = events.findLast(({ at }) => at < course.playhead);
  const entry = log.entries.findLast(({ at }) => at < course.playhead);
  return seek(course, Math.max(start.clock, event?.at ?? 0, entry?.at ?? 0));
}

/** Tells whether time can go on: there is more to see, or something is unfinished. */
export function canStep({ timeline, playhead }: Course): boolean {
  return playhead < timeline.log.now || !isIdle(timeline.world);
}

function stepTo(course: Course, wanted: (event: ClusterEvent) => boolean, entriesToo: boolean): Course {
  const { timeline, playhead } = course;
  const event = timeline.events.find((candidate) => candidate.at > playhead && wanted(candidate));
  const entry = entriesToo ? timeline.log.entries.find(({ at }) => at > playhead) : undefined;
  const found = Math.min(event?.at ?? Infinity, entry?.at ?? Infinity);
  if (found < Infinity) return seek(course, found);
  if (isIdle(timeline.world)) return seek(course, timeline.log.now);
  const next = runUntil(timeline, wanted);
  return { ...course, timeline: next, playhead: next.log.now };
}

/** Lets time go on until a wanted event happened or nothing is unfinished. */
function runUntil(timeline: Timeline, wanted: (event: ClusterEvent) => boolean): Timeline {
  let next = timeline;
  for (let turn = 0; turn < TURNS && !isIdle(next.world); turn++) {
    const due = nextEventAt(next.world);
    if (due === undefined) break;
    const recorder = recorderOf(next);
    recorder.advance(due);
    const before = next.events.length;
    next = recorded(next, recorder, []);
    if (next.events.slice(before).some(wanted)) break;
  }
  return next;
}
