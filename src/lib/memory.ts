import type { Timeline } from "../log/index.ts";
import type { Result, Session, Span } from "./types.ts";

/** Where a result came from: which entry of the log, and which place of the text passed in. */
export interface Origin {
  readonly entry: number;
  readonly text: string;
  readonly span: Span;
}

// Results and sessions are plain values for whoever uses the library; what explains them is kept beside.
const origins = new WeakMap<Result, Origin>();
const timelines = new WeakMap<Session, () => Timeline>();

/** Keeps where a result came from. */
export function remember(result: Result, origin: Origin): void {
  origins.set(result, origin);
}

/** Gives where a result came from; undefined for one that was copied or made elsewhere. */
export function originOf(result: Result): Origin | undefined {
  return origins.get(result);
}

/** Keeps how a session's timeline is reached. */
export function rememberSession(session: Session, timeline: () => Timeline): void {
  timelines.set(session, timeline);
}

/** Gives the timeline behind a session. */
export function timelineOf(session: Session): Timeline | undefined {
  return timelines.get(session)?.();
}
