import type { Scenario } from "../log/scenarios.ts";
import type { Timeline } from "../log/timeline.ts";
import type { RedoBranch } from "./course.ts";
import type { Failure } from "./failures.ts";
import type { ScriptStatement, StatementLink } from "./links.ts";
import type { Moment } from "./moment.ts";
import type { Run } from "./run.ts";
import type { Speed } from "./speeds.ts";

/** A cluster of the session, and the user that a statement is sent by. */
export interface Place {
  readonly cluster: string;
  readonly user: string;
}

/** Everything that a session is. What the screen shows follows from `timeline`, `playhead` and `script`. */
export interface SessionState {
  /** Names the session among the saved ones. */
  readonly id: string;
  readonly scenario: Scenario | undefined;
  readonly timeline: Timeline;
  /** ms since the session's start, never after `timeline.log.now`. */
  readonly playhead: number;
  /** Whether nothing is unfinished at the session's end: cluster time stands still there. */
  readonly idle: boolean;
  readonly redo: RedoBranch | undefined;
  readonly script: string;
  /** Counts how often the script was replaced from outside the editor. */
  readonly scriptRevision: number;
  readonly statements: readonly ScriptStatement[];
  /** A long script is split in slices: until that is done it has no statements. */
  readonly unsplit: boolean;
  readonly links: readonly StatementLink[];
  /** What Run all still has to do; it goes on while `playing`. */
  readonly run: Run | undefined;
  readonly playing: boolean;
  /** Where statements go that the script's directives send nowhere else. */
  readonly sendTo: Place;
  readonly speed: Speed;
  /** Follows from `timeline` and `playhead`; a new one only when something happened. */
  readonly moment: Moment;
  /** The newest failure that happened before the reader's eyes; a failure that is scrubbed over is none. */
  readonly fresh: Failure | undefined;
  /** Events that happened before the reader's eyes are told aloud: those from this place on. */
  readonly liveFrom: number;
}
